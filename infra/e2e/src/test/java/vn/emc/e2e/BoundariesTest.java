package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(3)
@WithPlatform
class BoundariesTest {
    private static final String SITES = "/api/catalog/v1/sites";

    private final Platform platform;

    BoundariesTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void anOperatorDoesNotSeeAnotherProvincesSite() throws InterruptedException {
        var own = platform.newSite("H56");
        var other = platform.newSite("H42");
        var operator = platform.as("operator.h56");

        assertThat(operator.get(SITES + "/" + own.siteId()).path("organisation").asString())
                .isEqualTo("H56");
        var hidden = operator.exchange("GET", SITES + "/" + other.siteId(), BodyPublishers.noBody());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        for (var site : operator.get(SITES + "?size=500").path("items")) {
            assertThat(site.path("organisation").asString()).startsWith("H56");
        }
    }

    @Test
    void anOperatorMayNotCreateASite() throws InterruptedException {
        var body = "{\"name\":\"x\",\"url\":\"https://x.example\",\"kind\":\"ONE_STOP\",\"organisation\":\"H56\"}";

        var answer = platform.as("operator.h56").exchange("POST", SITES, BodyPublishers.ofString(body));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aViewerReadsIndicatorsAndNothingElse() throws InterruptedException {
        var viewer = platform.as("viewer");

        assertThat(viewer.get("/api/reports/v1/indicators?ids=B1&from=2026-01-01&to=2026-12-31")
                        .path("definitions")
                        .isEmpty())
                .isFalse();
        assertThat(viewer.exchange("GET", SITES, BodyPublishers.noBody()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SITES,
                "/api/reports/v1/indicators?ids=B1&from=2026-01-01&to=2026-12-31",
                "/api/ingest/v1/quarantine",
                "/api/accounts/v1/sites/1/figures",
                "/api/reconciliations/v1/requests"
            })
    void withoutATokenAnApiAnswers401(String path) throws IOException, InterruptedException {
        var answer = Http.get(platform.url().resolve(path), Map.of("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void anInventedTokenIsRefused() throws IOException, InterruptedException {
        var answer = Http.get(
                platform.url().resolve(SITES),
                Map.of("Accept", "application/json", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/websites", "/categories/users", "/reconciliations"})
    void withoutASessionAPageAsksToSignIn(String path) throws IOException, InterruptedException {
        var answer = Http.get(platform.url().resolve(path), Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/oauth2/authorization/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void theGatewayShowsNothingOfItsInside(String path) throws IOException, InterruptedException {
        var answer = Http.get(platform.url().resolve(path), Map.of("Accept", "application/json"));

        assertThat(answer.statusCode()).isIn(401, 404);
    }
}
