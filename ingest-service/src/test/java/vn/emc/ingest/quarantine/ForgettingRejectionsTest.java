package vn.emc.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_ingest")
class ForgettingRejectionsTest {
    private static final Instant TODAY = Instant.parse("2019-05-16T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2019-03-31T23:00:00Z");
    private static final Instant JUST_TOO_OLD = Instant.parse("2019-04-16T11:59:59Z");
    private static final Instant YOUNG_ENOUGH = Instant.parse("2019-04-16T12:00:00Z");
    private static final int SITE = 7_777;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MonthlyPartitions partitions;

    @Autowired
    private HealthIndicator databaseMigration;

    @BeforeEach
    void awaitMigration() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.requireNonNull(databaseMigration.health())
                        .getStatus()
                        .equals(Status.UP));
    }

    @Test
    void whatIsOlderThanTheSettingIsDeletedAndNothingElse() {
        keep(LONG_AGO);
        keep(JUST_TOO_OLD);
        keep(YOUNG_ENOUGH);
        var forgetting = new ForgettingRejections(database, Duration.ofDays(30), Clock.fixed(TODAY, ZoneOffset.UTC));

        forgetting.forget();

        assertThat(database.queryForList(
                        "select received_at from rejected_event where site_id = ?", Timestamp.class, SITE))
                .containsExactly(Timestamp.from(YOUNG_ENOUGH));
        assertThat(database.queryForObject(
                        "select count(*) from pg_class where relname = 'rejected_event_2019_03'", Integer.class))
                .as("a late arrival still has its place")
                .isEqualTo(1);
    }

    private void keep(Instant at) {
        partitions.ensure("rejected_event", Stream.of(at));
        database.update("""
                insert into rejected_event (site_id, received_at, event_id, event_time, reason, shape, warnings, fields)
                values (?, ?, ?, ?, 'BAD_STATUS', 'form', '{}', '{}')""", SITE, Timestamp.from(at), UUID.randomUUID(), Timestamp.from(at));
    }
}
