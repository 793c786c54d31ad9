package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * Site 56 sends five dossiers of April and three of March on 2 April 2024, all without times; the ones of March are online. B4 is
 * set to count by the dates inside codes.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = "emc.reporting.definitions.versions.b4[0].attribution=CODE_DATE")
class AttributionReportTest {
    private static final Instant ARRIVED = Instant.parse("2024-04-02T02:00:00Z");
    private static final String MARCH = "from=2024-03-01&to=2024-03-31";
    private static final String APRIL = "from=2024-04-01&to=2024-04-30";

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
            var events = new ArrayList<DossierEvent>();
            for (var number = 1; number <= 3; number++) {
                events.add(received()
                        .dossier(56, code("240330", number))
                        .at(ARRIVED)
                        .event());
            }
            for (var number = 1; number <= 5; number++) {
                events.add(received()
                        .dossier(56, code("240402", number))
                        .formsReception(2)
                        .at(ARRIVED)
                        .event());
            }
            events.add(result().dossier(56, code("240330", 1))
                    .at(ARRIVED.plusSeconds(60))
                    .event());
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Integer.valueOf(9)
                            .equals(database.queryForObject("select sum(dossiers) from month_cell", Integer.class)));
        }
    }

    @Test
    void dossiersCountOnTheDayOfTheirArrivalAndTheOtherDayIsShownBeside() throws Exception {
        var april = indicators("ids=B1&" + APRIL);

        assertThat(JsonPath.<String>read(april, "$.definitions[0].attribution")).isEqualTo("ARRIVAL");
        assertThat(value(april, "B1")).containsEntry("numerator", 3).containsEntry("denominator", 8);
        assertThat(JsonPath.<Map<String, Object>>read(april, "$.rows[0].values.B1.alternative"))
                .isEqualTo(Map.of("attribution", "CODE_DATE", "numerator", 0, "denominator", 5, "ratio", 0.0));
    }

    @Test
    void whoAsksForTheDateInsideTheCodeGetsItAndArrivalBeside() throws Exception {
        var march = indicators("ids=B1,B2&attribution=CODE_DATE&" + MARCH);

        assertThat(JsonPath.<List<String>>read(march, "$.definitions[*].attribution"))
                .containsExactly("CODE_DATE", "CODE_DATE");
        assertThat(value(march, "B1")).containsEntry("numerator", 3).containsEntry("denominator", 3);
        assertThat(value(march, "B2")).containsEntry("numerator", 1).containsEntry("denominator", 3);
        assertThat(JsonPath.<Map<String, Object>>read(march, "$.rows[0].values.B1.alternative"))
                .containsEntry("attribution", "ARRIVAL")
                .containsEntry("denominator", 0)
                .containsEntry("ratio", null);
    }

    @Test
    void aDefinitionsSettingHoldsUntilTheQuestionSaysOtherwise() throws Exception {
        var set = indicators("ids=B1,B4&" + APRIL);
        var asked = indicators("ids=B1,B4&attribution=arrival&" + APRIL);

        assertThat(JsonPath.<List<String>>read(set, "$.definitions[*].attribution"))
                .containsExactly("ARRIVAL", "CODE_DATE");
        assertThat(value(set, "B1")).containsEntry("denominator", 8);
        assertThat(value(set, "B4")).containsEntry("denominator", 5);
        assertThat(value(asked, "B4")).containsEntry("denominator", 8);
    }

    @Test
    void rowsAreOfWhatHasDossiersByTheDayCounted() throws Exception {
        var year = "ids=B1&from=2024-01-01&to=2024-12-31&groupBy=month";

        assertThat(months(indicators(year))).containsExactly("2024-04");
        assertThat(months(indicators(year + "&attribution=CODE_DATE"))).containsExactly("2024-03", "2024-04");
        assertThat(months(indicators(year.replace("B1", "B1,B4")))).containsExactly("2024-03", "2024-04");
    }

    @Test
    void daysAndProceduresAndSitesFollowTheCodeToo() throws Exception {
        var days = "ids=B1&attribution=CODE_DATE&from=2024-03-30&to=2024-04-01&groupBy=";

        for (var grouping : List.of("procedure", "site", "organisation", "level")) {
            assertThat(value(indicators(days + grouping), "B1")).as(grouping).containsEntry("denominator", 3);
        }
        assertThat(value(indicators(days + "&procedure=2.000082&organisation=H56"), "B1"))
                .containsEntry("denominator", 3);
        assertThat(JsonPath.<Integer>read(indicators(days), "$.coverage.connected"))
                .isEqualTo(1);
        assertThat(JsonPath.<Integer>read(indicators(days.replace("CODE_DATE", "ARRIVAL")), "$.coverage.connected"))
                .isZero();
    }

    @Test
    void dossiersFinishedCountOnTheDayOfTheirResultWhateverTheCodeSays() throws Exception {
        var finished = indicators("ids=B1&population=FINISHED&attribution=CODE_DATE&" + APRIL);

        assertThat(value(finished, "B1")).containsEntry("denominator", 1).containsEntry("alternative", null);
        assertThat(JsonPath.<String>read(finished, "$.definitions[0].attribution"))
                .isNull();
    }

    @Test
    void aDossierTellsBothDays() throws Exception {
        var dossier = get("/api/reports/v1/dossiers/56/" + code("240330", 2), TestTokens.admin());

        assertThat(JsonPath.<String>read(dossier, "$.receivedOn")).isEqualTo("2024-04-02");
        assertThat(JsonPath.<String>read(dossier, "$.receivedOnByCode")).isEqualTo("2024-03-30");
    }

    @Test
    void thePageOffersTheChoiceAndShowsBothWhereTheyDiffer() throws Exception {
        var page = new Calls(port)
                .get("/reports?ids=B1&" + APRIL, TestTokens.admin())
                .body();

        assertThat(page)
                .contains(
                        "name=\"attribution\"",
                        ">3</a> /",
                        ">8</a>",
                        "theo ngày trong mã: 0,00 (0 / 5)",
                        "Ngày tiếp nhận tính theo")
                .doesNotContain("??");
        assertThat(new Calls(port)
                        .get("/reports?ids=B1&attribution=CODE_DATE&" + MARCH, TestTokens.admin())
                        .body())
                .contains("<a>3</a>", "theo ngày đến: N/A (0 / 0)");
    }

    @Test
    void anotherDayIsRefused() throws Exception {
        var answer = new Calls(port).get("/api/reports/v1/indicators?attribution=MOON", TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_ATTRIBUTION", "ARRIVAL hoặc CODE_DATE");
    }

    private static String code(String date, int number) {
        return "000.00.11.H56-%s-%04d".formatted(date, number);
    }

    private String indicators(String query) throws Exception {
        return get("/api/reports/v1/indicators?" + query, TestTokens.admin());
    }

    private String get(String path, String token) throws Exception {
        var answer = new Calls(port).get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> value(String answer, String id) {
        return JsonPath.read(answer, "$.rows[0].values." + id);
    }

    private static List<String> months(String answer) {
        return JsonPath.read(answer, "$.rows[*].group.month");
    }
}
