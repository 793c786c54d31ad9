package vn.emc.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestDatabases;
import vn.emc.test.TestRelay;

@ServiceTest
@DirtiesContext
class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final URI SERVER =
            URI.create(TestDatabases.create("emc_ingest").substring("jdbc:".length()));
    private static final TestRelay RELAY = TestRelay.to(SERVER.getHost(), SERVER.getPort());

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private HealthIndicator databaseMigration;

    @Autowired
    private HealthIndicator ledger;

    @DynamicPropertySource
    static void startWithoutDatabase(DynamicPropertyRegistry registry) {
        RELAY.cut();
        registry.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:" + RELAY.port() + SERVER.getPath());
        registry.add("spring.datasource.username", () -> TestDatabases.USER);
        registry.add("spring.datasource.password", () -> TestDatabases.PASSWORD);
    }

    @AfterAll
    static void closeRelay() {
        RELAY.close();
    }

    @Test
    void theServiceStartsWithoutItsDatabaseAndTakesItUpWhenItComes() {
        assertThat(statusOf(databaseMigration)).isEqualTo(Status.DOWN);
        await().atMost(PATIENCE).until(() -> statusOf(ledger).equals(Status.DOWN));

        RELAY.restore();

        await().atMost(PATIENCE).until(() -> statusOf(databaseMigration).equals(Status.UP));
        await().atMost(PATIENCE).until(() -> statusOf(ledger).equals(Status.UP));
        assertThat(database.queryForObject("select count(*) from dossier_event", Long.class))
                .isNotNull();
    }

    private static Status statusOf(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health()).getStatus();
    }
}
