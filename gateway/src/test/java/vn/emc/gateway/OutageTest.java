package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** Nothing behind the gateway is there: no service, no Keycloak. In front of it stands a proxy that ends TLS. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "emc.services.ingest=http://127.0.0.1:1",
            "emc.services.catalog=http://127.0.0.1:1",
            "emc.issuer-uri=http://127.0.0.1:1/realms/emc",
            "emc.gateway-client-secret=not a secret",
            "emc.public-url=https://emc.example.vn",
            "emc.trusted-proxies=127.0.0.0/8",
            "management.server.port=0"
        })
class OutageTest {
    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/TrackingMCDT", "/api/catalog/v1/sites", "/api/ingest/v1/dossier-events"})
    void aServiceThatIsAwayIsA503(String path) {
        var answer = new Browser(port).post(path, "application/json", "{}", "Authorization", "Bearer eyJ");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"SERVICE_UNAVAILABLE\"", "Dịch vụ tạm thời không sẵn sàng", "\"traceId\":\"");
    }

    @Test
    void underHttpsBrowsersAreHeldToIt() {
        var page = new Browser(port).page("/websites");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void theReturnAddressIsThePublicOne() {
        var authorization = new Browser(port).page("/oauth2/authorization/keycloak");

        assertThat(authorization.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:1/realms/emc/protocol/openid-connect/auth?")
                .contains("redirect_uri=https://emc.example.vn/login/oauth2/code/keycloak");
    }
}
