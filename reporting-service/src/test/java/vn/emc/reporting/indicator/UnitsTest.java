package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.reporting.OtherServices;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** Reports down to the units in CodeProfile and LOCATION. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@TestPropertySource(properties = "emc.test=units")
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class UnitsTest {
    private static final String YEAR = "from=2024-01-01&to=2024-12-31";
    private static final List<String> INDICATORS = List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8");
    private static final int DOSSIERS = 5 + 3 + 2 + 2 + 1 + 4;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void tellTheStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.unit("H56.14", "Sở Tài nguyên và Môi trường", "H56", "000.00.14.H56");
            told.events(story());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    database.queryForObject("select count(*) from dossier_state", Integer.class))
                            .isEqualTo(DOSSIERS));
        }
    }

    /** Two spellings of one unit, a unit nobody registered, codes without a unit, and a constant LOCATION. */
    private static List<DossierEvent> story() {
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i < 5; i++) {
            events.addAll(dossier(56, "000.00.14.H56-24030%d-%04d".formatted(4 + i, i), "H56", i));
        }
        for (var i = 5; i < 8; i++) {
            events.addAll(dossier(56, "h56.14-240402-%04d".formatted(i), "H56", i));
        }
        for (var i = 8; i < 10; i++) {
            events.addAll(dossier(56, "000.00.11.H56-240402-%04d".formatted(i), "H56", i));
        }
        events.addAll(dossier(56, "BHXH/10", " 000.00.11.h56", 10));
        events.addAll(dossier(56, "BHXH/11", "H56", 11));
        events.addAll(dossier(56, "BHXH/12", "phòng một cửa", 12));
        for (var i = 13; i < 17; i++) {
            events.addAll(dossier(42, "000.00.14.H42-240610-%04d".formatted(i), "H42", i));
        }
        return events;
    }

    private static List<DossierEvent> dossier(int site, String code, String location, int number) {
        var user = new DossierUser(null, null, null, location);
        var in = received()
                .dossier(site, code)
                .at("2024-0%d-12T09:00:00+07:00".formatted(3 + number % 5))
                .level(number % 4 == 0 ? 3 : 4)
                .formsReception(1 + number % 2)
                .procedure("2.00008" + number % 3)
                .user(user)
                .event();
        return number % 3 == 1
                ? List.of(in)
                : List.of(
                        in,
                        result().dossier(site, code)
                                .at("2024-09-%02dT09:00:00+07:00".formatted(1 + number))
                                .payment(number % 3)
                                .user(user)
                                .event());
    }

    @Test
    void aUnitHasOneRowHoweverItIsSpelt() {
        var units = report(YEAR + "&ids=B1&site=56&groupBy=unit", TestTokens.admin());

        assertThat(JsonPath.<List<String>>read(units, "$.rows[*].group.unit"))
                .containsExactly("000.00.11.H56", "H56", "H56.14", null);
        assertThat(JsonPath.<List<String>>read(units, "$.rows[*].label.unit"))
                .containsExactly("000.00.11.H56", "Thanh Hóa", "Sở Tài nguyên và Môi trường", "Không rõ");
        assertThat(denominators(units)).containsExactly(3, 1, 8, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&site=56",
                "&organisation=H56&view=AS_NOW",
                "&population=FINISHED",
                "&attribution=CODE_DATE",
                "&level=4",
                "&catalogueLevel=4",
                "&channel=ONLINE",
                "&procedure=2.000081",
                "&from=2024-03-05&to=2024-06-20"
            })
    void theUnitsOfAFigureMakeUpTheFigure(String filter) {
        var asked = filter.contains("from=") ? filter.substring(1) : YEAR + filter;
        var whole = report(asked, TestTokens.admin());
        for (var groupBy : List.of("unit", "unit,month", "procedure,unit", "unit,level", "unit,channel", "unit,site")) {
            var parts = report(asked + "&groupBy=" + groupBy, TestTokens.admin());
            for (var id : INDICATORS) {
                for (var part : List.of(".numerator", ".denominator")) {
                    assertThat(JsonPath.<List<Integer>>read(parts, "$.rows[*].values." + id + part).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .as(groupBy + " " + id + part)
                            .isEqualTo(JsonPath.<Integer>read(whole, "$.rows[0].values." + id + part));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H56.14", "000.00.14.H56", "h56.14"})
    void aUnitIsAskedForInAnyOfItsSpellings(String spelling) {
        assertThat(denominators(report(YEAR + "&ids=B1&unit=" + spelling, TestTokens.admin())))
                .containsExactly(8);
        assertThat(denominators(report(YEAR + "&ids=B1&groupBy=unit&unit=" + spelling, TestTokens.admin())))
                .containsExactly(8);
        assertThat(denominators(
                        report("from=2024-04-02&to=2024-04-02&ids=B1&unit=" + spelling, TestTokens.operator("H42"))))
                .containsExactly(0);
        for (var id : INDICATORS) {
            var asked = YEAR + "&population=FINISHED&unit=" + spelling;
            var figure = report(asked + "&ids=" + id, TestTokens.admin());
            var list = body("/api/reports/v1/dossiers?" + asked + "&size=500&indicator=" + id + "&part=NUMERATOR");

            assertThat(JsonPath.<List<String>>read(list, "$.items[*].codeProfile"))
                    .hasSize(JsonPath.<Integer>read(figure, "$.rows[0].values." + id + ".numerator"))
                    .allMatch(code -> code.startsWith("000.00.14.H56-") || code.startsWith("h56.14-"));
        }
    }

    @Test
    void thePageLinksAUnitsFigureToItsDossiers() {
        var page = body("/reports?" + YEAR + "&ids=B1&groupBy=unit&site=56");

        assertThat(page)
                .contains("Sở Tài nguyên và Môi trường", "unit=H56.14", "value=\"unit\"", "Không rõ")
                .doesNotContain("??");
        assertThat(body("/reports/dossiers?" + YEAR + "&unit=H56.14&indicator=B1"))
                .contains("000.00.14.H56-240304-0000")
                .doesNotContain("BHXH");
    }

    @Test
    void organisationsAndSitesAreTakenApartByUnit() {
        for (var path : List.of("organisations/H56", "sites/56")) {
            assertThat(body("/reports/" + path + "?" + YEAR))
                    .as(path)
                    .contains("Các đơn vị", "Sở Tài nguyên và Môi trường", "unit=H56.14", "groupBy=unit")
                    .doesNotContain("??");
            assertThat(get("/reports/" + path + "?" + YEAR, TestTokens.viewer()).body())
                    .as(path)
                    .doesNotContain("Các đơn vị", "groupBy=unit");
        }
    }

    @Test
    void unitsAreForThoseWhoMaySeeDossiers() {
        assertThat(status("/api/reports/v1/indicators?groupBy=unit", TestTokens.viewer()))
                .isEqualTo(403);
        assertThat(status("/api/reports/v1/indicators?unit=H56.14", TestTokens.viewer()))
                .isEqualTo(403);
        assertThat(JsonPath.<List<String>>read(
                        report(YEAR + "&ids=B1&groupBy=unit", TestTokens.operator("H42")), "$.rows[*].group.unit"))
                .containsExactly("000.00.14.H42");
        assertThat(status("/api/reports/v1/indicators?unit=14", TestTokens.admin()))
                .isEqualTo(400);
        assertThat(status("/api/reports/v1/indicators?ids=A1&groupBy=unit", TestTokens.admin()))
                .isEqualTo(400);
    }

    private static List<Integer> denominators(String report) {
        return JsonPath.read(report, "$.rows[*].values.B1.denominator");
    }

    private String report(String question, String token) {
        var answer = get("/api/reports/v1/indicators?" + question, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String body(String path) {
        var answer = get(path, TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int status(String path, @Nullable String token) {
        return get(path, token).statusCode();
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header("Accept", path.startsWith("/api") ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
