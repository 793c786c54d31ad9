package vn.emc.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;

/** In March 2024 H34 received 5 dossiers online, H56 30 and H42 100. Nobody is signed in. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = "emc.reporting.open-data.refresh=PT30M")
class OpenDataTest {
    private static final String OPEN_DATA = "/api/reports/v1/open-data/indicators";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void march() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var events = new ArrayList<DossierEvent>();
            for (var number = 0; number < 100; number++) {
                events.add(dossier(42, number));
                if (number < 30) {
                    events.add(dossier(56, number));
                }
                if (number < 5) {
                    events.add(dossier(34, number));
                }
            }
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(database.queryForObject(
                                    "select coalesce(sum(dossiers), 0) from month_cell where population = 1",
                                    Integer.class))
                            .isEqualTo(135));
        }
    }

    private static DossierEvent dossier(int site, int number) {
        return received()
                .dossier(site, site + "-" + number)
                .at("2024-03-10T09:00:00+07:00")
                .event();
    }

    @Test
    void everybodyHasTheFiguresOfAllOrganisationsWithoutTheSmallOnes() throws Exception {
        var answer = get("?year=2024&groupBy=month");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.rows[*].group.organisation"))
                .containsExactly("H34", "H42", "H56");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.rows[*].group.month"))
                .containsOnly("2024-03");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.rows[?(@.values.B1.hidden)].group.organisation"))
                .containsExactly("H34", "H56");
        assertThat(JsonPath.<List<Integer>>read(
                        answer.body(), "$.rows[?(@.group.organisation == 'H42')].values.B1.denominator"))
                .containsExactly(100);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=1800, public");
    }

    @ParameterizedTest
    @CsvSource({"/api/reports/v1/open-data/indicators.csv, */*", OPEN_DATA + ", text/csv"})
    void theSameComesAsCsv(String path, String accept) throws Exception {
        var answer = send(request(path + "?year=2024&lang=en").header("Accept", accept));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines().toList().getFirst()).contains("B1: numerator");
        assertThat(answer.body().lines().toList()).anyMatch(line -> line.startsWith("H34,Tỉnh ba tư,2024,2024,,,,"));
        assertThat(answer.body().lines().toList())
                .anyMatch(line -> line.startsWith("H42,Ninh Bình,2024,2024,100,100,100.00,"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        var first = get("?year=2024");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = send(request(OPEN_DATA + "?year=2024").header("If-None-Match", tag));
        var other = send(request(OPEN_DATA + "?year=2023").header("If-None-Match", tag));

        assertThat(tag).startsWith("\"").hasSize(66);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(get("?year=2024").body()).as("kept").isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource({
        "year=1999, BAD_YEAR",
        "year=2199, BAD_YEAR",
        "year=x, BAD_YEAR",
        "groupBy=site, UNKNOWN_TIME_GROUPING",
        "lang=fr, BAD_LANGUAGE",
        "year=2024&year=2023, GIVEN_TWICE",
        "organisation=H34, UNKNOWN_PARAMETER"
    })
    void nothingElseCanBeAskedFor(String query, String code) throws Exception {
        var answer = get("?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].code"))
                .containsExactly(code);
        assertThat(answer.body()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeChanged(String method) throws Exception {
        var answer = send(request(OPEN_DATA).method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void headAndOptionsAreAnswered() throws Exception {
        var head = send(request(OPEN_DATA + "?year=2024").method("HEAD", BodyPublishers.noBody()));
        var options = send(request(OPEN_DATA).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void allElseStillNeedsASignIn() throws Exception {
        assertThat(send(request("/api/reports/v1/indicators?ids=B1")).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/reports/v1/open-data")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(request(OPEN_DATA + query));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
