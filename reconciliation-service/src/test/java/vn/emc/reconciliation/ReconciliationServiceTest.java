package vn.emc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reconciliation", broker = ServiceTest.Broker.NONE)
class ReconciliationServiceTest {
    private static final String PAGE = "/reconciliations";

    @LocalServerPort
    private int port;

    private RestTestClient browser;
    private RestTestClient program;

    @BeforeEach
    void connect() {
        var address = "http://127.0.0.1:" + port;
        browser = RestTestClient.bindToServer()
                .baseUrl(address)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                .build();
        program = RestTestClient.bindToServer().baseUrl(address).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "officer", "operator.h56"})
    void thePageSaysThatTheFiveStepsAreNotThereYet(String user) {
        var page = html("", TestTokens.bearer(user));

        assertThat(page)
                .contains("Chức năng đối soát chưa có trong phiên bản này.")
                .contains("Thống nhất thời gian")
                .contains("href=\"/reconciliations\" aria-current=\"page\"");
    }

    @Test
    void thePageSaysItInEnglishToo() {
        var page = html("?lang=en", TestTokens.admin());

        assertThat(page).contains("Reconciliation is not part of this version yet.");
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
    void theServiceReportsThatItIsReady() {
        program.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void theInterfaceIsDescribedAsStillEmpty() {
        program.get()
                .uri("/api/reconciliations/v1/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("EMC reconciliations")
                .jsonPath("$.paths.*")
                .doesNotExist();
    }

    @Test
    void theServiceSaysWhoseDatabaseItIs(@Autowired JdbcClient database) {
        var comment = database.sql("SELECT obj_description('public'::regnamespace, 'pg_namespace')")
                .query(String.class)
                .single();

        assertThat(comment).contains("Only reconciliation-service");
    }

    private String html(String query, String token) {
        return Objects.requireNonNull(browser.get()
                .uri(PAGE + query)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
