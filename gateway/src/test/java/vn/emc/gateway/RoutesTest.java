package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RoutesTest {
    private static final String JSON = "application/json";

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Surroundings.register(properties);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        Surroundings.SERVICES.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ingest/v1/quarantine, ingest",
        "/quarantine, ingest",
        "/api/catalog/v1/sites, catalog",
        "/websites, catalog",
        "/websites/7/edit, catalog",
        "/api/accounts/v1/sites/7/figures, account",
        "/categories/users, account",
        "/, reporting",
        "/reports, reporting",
        "/api/reports/v1/indicators?ids=B1, reporting",
        "/api/reconciliations/v1/requests, reconciliation",
        "/reconciliations, reconciliation"
    })
    void everyAddressLeadsToItsService(String path, String service) {
        var answer = browser.send(browser.at(path).header("Authorization", "Bearer eyJ"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        assertThat(Surroundings.SERVICES.last().uri()).isEqualTo(path);
        assertThat(Surroundings.SERVICES.last().header("Authorization")).isEqualTo("Bearer eyJ");
    }

    @ParameterizedTest
    @CsvSource({
        "/embed/gov-tracking.min.js, ingest",
        "/assets/emc.css, reporting",
        "/api/ingest/v1/openapi, ingest",
        "/api/reports/v1/open-data/indicators?year=2024, reporting",
        "/api/reports/v1/open-data/indicators.csv, reporting"
    })
    void openAddressesNeedNobodyToBeSignedIn(String path, String service) {
        assertThat(browser.page(path).body()).isEqualTo(service);
    }

    @Test
    void scriptsOfAnyOriginMayReadOpenDataAndNothingElse() {
        var asked = browser.send(browser.at("/api/reports/v1/open-data/indicators")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match"));
        var other = browser.send(browser.at("/api/reports/v1/indicators")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET"));

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET,HEAD,OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("If-None-Match");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(Surroundings.SERVICES.count()).isZero();
        assertThat(browser.send(browser.at("/api/reports/v1/indicators")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health", "/actuator/prometheus", "/actuator", "/nothing", "/api/nothing/v1/x", "/error"})
    void whatIsNotRoutedIsNotThere(String path) {
        assertThat(browser.send(browser.at(path)).statusCode()).isEqualTo(404);
        assertThat(browser.send(browser.at(path)).body()).contains("\"code\":\"NOT_FOUND\"");
        assertThat(browser.send(browser.at(path).header("Authorization", "Bearer eyJ"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Surroundings.SERVICES.count()).isZero();
    }

    @Test
    void anUnknownPageIsAReadablePage() {
        var answer = browser.page("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"vi\">", "<h1>Không tìm thấy</h1>")
                .doesNotContain("{");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortOnly() {
        var management = new Browser(managementPort);

        assertThat(management.send(management.at("/actuator/health/readiness")).body())
                .contains("UP");
        assertThat(management.send(management.at("/actuator/prometheus")).body())
                .contains("emc_gateway_collect");
    }

    @Test
    void nobodyCanClaimAnAddressOrAName() {
        browser.send(browser.at("/api/catalog/v1/sites")
                .header("Authorization", "Bearer eyJ")
                .header("X-Forwarded-For", "8.8.8.8")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=8.8.8.8")
                .header("X-Real-IP", "8.8.8.8")
                .header("X-Remote-User", "admin")
                .header("Cookie", "EMC-SESSION=x; emc-lang=en; XSRF-TOKEN=y")
                .header("X-Api-Key", "emc_1_00"));

        var seen = Surroundings.SERVICES.last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(List.of("X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Remote-User"))
                .allSatisfy(name -> assertThat(seen.header(name)).isEmpty());
        assertThat(seen.header("Cookie")).isEqualTo("emc-lang=en");
        assertThat(seen.header("X-Api-Key")).isEqualTo("emc_1_00");
    }

    @Test
    void everyAnswerTellsBrowsersToBeStrict() {
        for (var path : List.of("/assets/emc.css", "/nothing", "/api/docs/", "/api/catalog/v1/sites")) {
            var headers = browser.send(browser.at(path)).headers();

            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "frame-ancestors 'none'",
                            "form-action 'self' http://127.0.0.1:")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void theBulkEndpointGetsItsKeyAndFiveMebibytes() {
        var body = "x".repeat(5 * 1024 * 1024);

        var taken = browser.post("/api/ingest/v1/dossier-events", JSON, body, "Authorization", "Bearer emc_7_00ff");
        var refused =
                browser.post("/api/ingest/v1/dossier-events", JSON, body + "x", "Authorization", "Bearer emc_7_00ff");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(Surroundings.SERVICES.last().header("Authorization")).isEqualTo("Bearer emc_7_00ff");
        assertThat(Surroundings.SERVICES.last().body()).hasSize(body.length());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"TOO_LARGE\"", "5 MiB");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() {
        var bytes = new byte[5 * 1024 * 1024 + 1];
        var answer = browser.send(browser.at("/api/ingest/v1/dossier-events")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void importsMayBeLarge() {
        var answer = browser.post(
                "/api/accounts/v1/sites/7/imports",
                "application/octet-stream",
                "x".repeat(2_000_000),
                "Authorization",
                "Bearer eyJ");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void otherBodiesMayNot() {
        var answer = browser.post("/api/catalog/v1/sites", JSON, "x".repeat(2_000_000), "Authorization", "Bearer eyJ");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MiB");
    }

    @Test
    void aServiceThatHangsUpIsA502() {
        var answer = browser.post(
                "/api/catalog/v1/sites", JSON, "hang up", "Authorization", "Bearer eyJ", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("\"code\":\"BAD_GATEWAY\"", "closed the connection");
    }

    @Test
    void theDocumentationOfAllServicesIsThere() {
        assertThat(browser.open("/api/docs").body()).contains("<div id=\"swagger-ui\">");
        assertThat(browser.page("/api/docs/emc-docs.js").body()).contains("/api/reconciliations/v1/openapi");
        assertThat(browser.page("/api/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(browser.page("/api/docs/swagger-ui.css").statusCode()).isEqualTo(200);
    }
}
