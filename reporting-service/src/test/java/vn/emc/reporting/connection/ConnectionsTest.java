package vn.emc.reporting.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** Site 56 carries its code since its third check, site 34 another one's, site 42 was never looked at. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class ConnectionsTest {
    private static final String CONNECTIONS = "/api/reports/v1/connections";
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void tellTheWholeStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.embedCheck(check(56, 3, EmbedCheckOutcome.FOUND, null));
            told.embedCheck(check(56, 2, EmbedCheckOutcome.HTTP_ERROR, "503"));
            told.nonsense(Topics.EMBED_CHECKS, "34");
            told.embedCheck(check(34, 1, EmbedCheckOutcome.NOT_FOUND, null));
            told.embedCheck(check(34, 2, EmbedCheckOutcome.WRONG_SITE_ID, "35"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Long.valueOf(5)
                            .equals(database.queryForObject("select sum(version) from embed_check", Long.class)));
        }
    }

    @Test
    void eachSiteIsShownWithItsNewestCheck() throws Exception {
        var answer = get(CONNECTIONS, TestTokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$[*].siteId")).containsExactly(34, 42, 56);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$[*].embedCode.outcome"))
                .containsExactly("WRONG_SITE_ID", "FOUND");
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$[1]"))
                .containsEntry("siteName", "Một cửa 42")
                .containsEntry("embedCode", null);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$[0].embedCode"))
                .containsEntry("found", "35")
                .containsEntry("address", "https://34.example.gov.vn/")
                .containsEntry("changedAt", "2026-03-02T01:00:00Z");
    }

    @Test
    void oneSiteCanBeAskedFor() throws Exception {
        assertThat(JsonPath.<List<Integer>>read(
                        get(CONNECTIONS + "?site=56", TestTokens.admin()).body(), "$[*].siteId"))
                .containsExactly(56);
        assertThat(get(CONNECTIONS + "?from=2026-01-01", TestTokens.admin()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void operatorsSeeTheirOwnSitesOnly() throws Exception {
        assertThat(JsonPath.<List<Integer>>read(
                        get(CONNECTIONS, TestTokens.operator("H34")).body(), "$[*].siteId"))
                .containsExactly(34);
        assertThat(get(CONNECTIONS + "?site=56", TestTokens.operator("H34")).statusCode())
                .isEqualTo(404);
        assertThat(get(CONNECTIONS, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    private static EmbedCheckState check(int siteId, long version, EmbedCheckOutcome outcome, @Nullable String found) {
        return new EmbedCheckState(
                siteId,
                version,
                outcome,
                found,
                "https://" + siteId + ".example.gov.vn/",
                MORNING.plusSeconds(version),
                MORNING);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return new Calls(port).get(path, token);
    }
}
