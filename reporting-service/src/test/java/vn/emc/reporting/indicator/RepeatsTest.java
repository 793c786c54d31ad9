package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
// A setting nobody else has gives it a database of its own.
@TestPropertySource(properties = "emc.test.of=RepeatsTest")
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class RepeatsTest {
    private static final String MARCH = "/api/reports/v1/repeats?from=2024-03-01&to=2024-03-31";

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
            told.events(List.of(
                    DossierEvents.received().dossier(56, "a").event(),
                    again(DossierEvents.received().dossier(56, "a"), "2024-03-04T09:00:00+07:00"),
                    again(DossierEvents.received().dossier(56, "a"), "2024-03-04T10:00:00+07:00"),
                    DossierEvents.received().dossier(56, "b").event(),
                    DossierEvents.received().dossier(34, "c").event(),
                    again(DossierEvents.received().dossier(34, "c"), "2024-03-04T09:00:00+07:00"),
                    DossierEvents.received().dossier(42, "d").event()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> number("sum(dossiers)") == 4 && number("sum(repeats)") == 3);
        }
    }

    @Test
    void theSitesWithTheMostRepeatsComeFirst() throws Exception {
        var answer = get(MARCH, TestTokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$[*].siteId")).containsExactly(56, 34, 42);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$[*].repeats")).containsExactly(2, 1, 0);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$[*].dossiers")).containsExactly(2, 1, 1);
        assertThat(JsonPath.<String>read(answer.body(), "$[0].siteName")).isEqualTo("Một cửa 56");
    }

    @Test
    void theyAreThoseOfThePeriodAndTheSite() throws Exception {
        assertThat(get("/api/reports/v1/repeats?from=2024-04-01&to=2024-04-30", TestTokens.admin())
                        .body())
                .isEqualTo("[]");
        assertThat(JsonPath.<List<Integer>>read(
                        get(MARCH + "&site=34", TestTokens.admin()).body(), "$[*].siteId"))
                .containsExactly(34);
        assertThat(get(MARCH + "&reason=1", TestTokens.admin()).statusCode()).isEqualTo(400);
    }

    @Test
    void operatorsSeeTheirOwnSitesOnly() throws Exception {
        var own = get(MARCH, TestTokens.operator("H34"));

        assertThat(JsonPath.<List<Integer>>read(own.body(), "$[*].siteId")).containsExactly(34);
        assertThat(get(MARCH + "&site=56", TestTokens.operator("H34")).statusCode())
                .isEqualTo(404);
        assertThat(get(MARCH, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    @Test
    void aDossierTellsOfItsRepeats() throws Exception {
        var dossier = get("/api/reports/v1/dossiers/56/a", TestTokens.admin()).body();

        assertThat(JsonPath.<Integer>read(dossier, "$.repeats")).isEqualTo(2);
        assertThat(JsonPath.<String>read(dossier, "$.receivedAt")).startsWith("2024-03-04T01:00");
    }

    private static DossierEvent again(DossierEvents event, String at) {
        return event.id(UUID.randomUUID()).at(at).event();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return new Calls(port).get(path, token);
    }

    private long number(String sum) {
        var number = database.queryForObject(
                "select coalesce(" + sum + ", 0) from day_cell where population = 1", Long.class);
        return number == null ? 0 : number;
    }
}
