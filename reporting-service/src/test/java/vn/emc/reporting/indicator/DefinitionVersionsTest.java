package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * Today is 22 November 2026. From July 2026 on, B2 leaves open dossiers out; from December on it is to count by the dates in
 * codes. In each month from May to August two dossiers came, one of them answered.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.definitions.versions.b2[0].target=80",
            "emc.reporting.definitions.versions.b2[1].from=2026-07-01",
            "emc.reporting.definitions.versions.b2[1].open-dossiers=LEFT_OUT",
            "emc.reporting.definitions.versions.b2[1].source=Quyết định mới",
            "emc.reporting.definitions.versions.b2[2].from=2026-12-01",
            "emc.reporting.definitions.versions.b2[2].attribution=CODE_DATE"
        })
class DefinitionVersionsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void fourMonths() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var events = new ArrayList<DossierEvent>();
            for (var month : List.of("05", "06", "07", "08")) {
                var at = "2026-" + month + "-10T09:00:00+07:00";
                events.add(received().dossier(56, "open-" + month).at(at).event());
                events.add(received().dossier(56, "answered-" + month).at(at).event());
                events.add(result().dossier(56, "answered-" + month)
                        .at("2026-" + month + "-20T09:00:00+07:00")
                        .event());
            }
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(database.queryForObject(
                                    "select coalesce(sum(dossiers), 0) from month_cell", Integer.class))
                            .isEqualTo(12));
        }
    }

    @Test
    void eachMonthIsCountedByTheVersionOfItsLastDay() throws Exception {
        var trend = get("/api/reports/v1/indicators?ids=B1,B2&from=2026-05-01&to=2026-08-31&groupBy=month");

        assertThat(JsonPath.<List<Integer>>read(trend, "$.rows[*].values.B2.version"))
                .containsExactly(1, 1, 2, 2);
        assertThat(JsonPath.<List<Integer>>read(trend, "$.rows[*].values.B2.denominator"))
                .containsExactly(2, 2, 1, 1);
        assertThat(JsonPath.<List<Integer>>read(trend, "$.rows[*].values.B1.denominator"))
                .containsExactly(2, 2, 2, 2);
        assertThat(JsonPath.<List<Object>>read(trend, "$.boundaries"))
                .containsExactly(Map.of("indicator", "B2", "version", 2, "from", "2026-07-01"));
        assertThat(JsonPath.<List<String>>read(trend, "$.definitions[*].id")).containsExactly("B1", "B2", "B2");
        assertThat(JsonPath.<List<String>>read(trend, "$.definitions[?(@.id == 'B2')].openDossiers"))
                .containsExactly("NOT_YET", "LEFT_OUT");
    }

    @Test
    void aPeriodAcrossTheBoundaryIsCountedByOneVersionAndSaysSo() throws Exception {
        var year = get("/api/reports/v1/indicators?ids=B2&from=2026-01-01&to=2026-12-31");
        var before = get("/api/reports/v1/indicators?ids=B2&from=2026-01-01&to=2026-06-30");

        assertThat(value(year)).containsEntry("version", 2).containsEntry("denominator", 4);
        assertThat(JsonPath.<List<Integer>>read(year, "$.boundaries[*].version"))
                .as("the one of December is still to come")
                .containsExactly(2);
        assertThat(JsonPath.<List<Integer>>read(year, "$.definitions[*].version"))
                .containsExactly(2);
        assertThat(value(before)).containsEntry("version", 1).containsEntry("denominator", 4);
        assertThat(JsonPath.<List<Object>>read(before, "$.boundaries")).isEmpty();
    }

    @Test
    void nothingIsSubtractedAcrossTheBoundary() throws Exception {
        var july = get("/api/reports/v1/indicators?ids=B1,B2&from=2026-07-01&to=2026-07-31&compare=PREVIOUS");
        var august = get("/api/reports/v1/indicators?ids=B2&from=2026-08-01&to=2026-08-31&compare=PREVIOUS");
        var page = get("/reports?ids=B2&from=2026-07-01&to=2026-07-31&compare=PREVIOUS");

        assertThat(JsonPath.<Map<String, Object>>read(july, "$.rows[0].values.B2.earlier"))
                .containsEntry("version", 1)
                .containsEntry("denominator", 2)
                .containsEntry("difference", null);
        assertThat(JsonPath.<Double>read(july, "$.rows[0].values.B1.earlier.difference.ratio"))
                .isZero();
        assertThat(JsonPath.<Double>read(august, "$.rows[0].values.B2.earlier.difference.ratio"))
                .isZero();
        assertThat(page).contains("Khác phiên bản cách tính").doesNotContain("??");
    }

    @Test
    void filesNameTheVersionOfEachRow() throws Exception {
        var file = get("/reports/indicators.csv?ids=B2&from=2026-06-01&to=2026-07-31&groupBy=month");

        assertThat(file.lines().toList().getFirst()).contains(",B2: phiên bản cách tính,Độ phủ");
        assertThat(file.lines().skip(1))
                .satisfiesExactly(
                        june -> assertThat(june).contains(",1,\"bộ, tỉnh\",1,"),
                        july -> assertThat(july).contains(",2,\"bộ, tỉnh\",1,"));
    }

    @Test
    void thePagesShowTheBoundary() throws Exception {
        var report = get("/reports?ids=B2&from=2026-05-01&to=2026-08-31&groupBy=month");
        var overview = get("/");

        assertThat(report)
                .contains("B2 được tính theo phiên bản 2 từ ngày 01/07/2026", "class=\"boundary\"", "B2 · phiên bản 2")
                .doesNotContain("??");
        assertThat(overview)
                .contains("B2 được tính theo phiên bản 2 từ ngày 01/07/2026", "Chỉ tiêu: 80,00 %")
                .doesNotContain("??");
        var chart = JsonPath.parse(overview.substring(overview.indexOf("data-chart=\"") + 12)
                .split("\"", 2)[0]
                .replace("&quot;", "\""));
        assertThat(chart.<List<Map<String, String>>>read("$.boundaries"))
                .containsExactly(Map.of("month", "07/2026", "name", "B2 · phiên bản 2"));
        assertThat(chart.<List<List<Object>>>read("$.lines[*].values"))
                .as("no line of B2 goes across")
                .contains(Arrays.asList(50.0, 50.0, null, null), Arrays.asList(null, null, 100.0, 100.0));
    }

    @Test
    void whatIsDefinedAndNotCountedSaysWhy() throws Exception {
        var c2 = get("/api/reports/v1/definitions/C2");

        assertThat(JsonPath.<List<Object>>read(c2, "$.askAt")).isEmpty();
        assertThat(JsonPath.<Object>read(c2, "$.page")).isNull();
        assertThat(JsonPath.<String>read(c2, "$.missing")).startsWith("Chưa có số liệu. Muốn tính cần hai điều");
        assertThat(JsonPath.<Object>read(get("/api/reports/v1/definitions/B2"), "$.missing"))
                .isNull();
        assertThat(get("/reports/definitions"))
                .containsOnlyOnce(">Chưa có số liệu<")
                .contains("Muốn tính cần hai điều");
    }

    @Test
    void allDefinitionsAreListedWithTheirVersions() throws Exception {
        var all = get("/api/reports/v1/definitions");
        var one = get("/api/reports/v1/definitions/B2");

        assertThat(JsonPath.<List<String>>read(all, "$[*].id"))
                .containsExactly(
                        "A1", "A2", "A3", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "C1", "C2", "D1", "E1", "E2");
        assertThat(JsonPath.<List<Object>>read(all, "$[*].versions[*].source"))
                .allSatisfy(source -> assertThat(String.valueOf(source)).isNotBlank());
        assertThat(JsonPath.<Integer>read(one, "$.inForce")).isEqualTo(2);
        assertThat(JsonPath.<List<Object>>read(one, "$.versions[*].validFrom"))
                .containsExactly(null, "2026-07-01", "2026-12-01");
        assertThat(JsonPath.<List<Object>>read(one, "$.versions[*].validUntil"))
                .containsExactly("2026-06-30", "2026-11-30", null);
        assertThat(JsonPath.<List<String>>read(one, "$.versions[*].attribution"))
                .containsExactly("ARRIVAL", "ARRIVAL", "CODE_DATE");
        assertThat(JsonPath.<List<String>>read(one, "$.versions[*].denominatorRule"))
                .containsExactly("COUNT(*)", "COUNT(result)", "COUNT(result)");
        assertThat(JsonPath.<String>read(one, "$.versions[1].denominator")).isEqualTo("Tổng số hồ sơ đã trả kết quả");
        assertThat(JsonPath.<String>read(one, "$.versions[2].source")).isEqualTo("Quyết định mới");
        assertThat(JsonPath.<String>read(one, "$.versions[0].levelFrom")).isEqualTo("EVENT");
    }

    @Test
    void anUnknownIndicatorIsNotFound() throws Exception {
        var answer = new Calls(port).get("/api/reports/v1/definitions/Z9", TestTokens.viewer());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("INDICATOR_NOT_FOUND");
    }

    @Test
    void thePageExplainsEveryIndicatorInBothLanguages() throws Exception {
        assertThat(get("/reports/definitions"))
                .contains(
                        "Cách tính",
                        "Tỷ lệ hồ sơ trực tuyến toàn trình",
                        "COUNT(Level = 4 AND reception.FormsReception = 1",
                        "từ ngày 01/07/2026",
                        "đến hết ngày 30/06/2026",
                        "Đang áp dụng",
                        "80,00",
                        "Công văn số 1043/BTTTT-CĐSQG")
                .doesNotContain("??");
        assertThat(get("/reports/definitions?lang=en"))
                .contains("Definitions", "Share of fully online dossiers", "In force", "Letter 1043")
                .doesNotContain("??");
        assertThat(get("/reports")).contains("/reports/definitions");
    }

    private String get(String path) throws Exception {
        var answer = new Calls(port).get(path, TestTokens.officer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> value(String answer) {
        return JsonPath.read(answer, "$.rows[0].values.B2");
    }

    @TestConfiguration
    static class Today {
        @Bean
        @Primary
        Clock todaysClock() {
            return Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}
