package vn.emc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reconciliation")
class ReconciliationServiceTest {
    private static final String PAGE = "/reconciliations";

    @LocalServerPort
    private int port;

    private RestTestClient program;

    @BeforeEach
    void connect() {
        var address = "http://127.0.0.1:" + port;
        program = RestTestClient.bindToServer().baseUrl(address).build();
    }

    @Test
    void withoutATokenThereIsNoPage() {
        program.get()
                .uri(PAGE)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "somebody"})
    void whoMayNotSeeReconciliationsIsRefused(String user) {
        program.get()
                .uri(PAGE)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(user))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theServiceIsReadyOnceItKnowsTheSites(@Autowired StateTopic<Integer, SiteState> sites) {
        KnownSites.introduce("H56", sites);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> program.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.status")
                        .isEqualTo("UP"));
    }

    @Test
    void theServiceSaysWhoseDatabaseItIs(@Autowired JdbcClient database) {
        var comment = database.sql("SELECT obj_description('public'::regnamespace, 'pg_namespace')")
                .query(String.class)
                .single();

        assertThat(comment).contains("Only reconciliation-service");
    }
}
