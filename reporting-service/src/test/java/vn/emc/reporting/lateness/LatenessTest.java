package vn.emc.reporting.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
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
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** All arrive on 20 March 2024: four results of site 56, two of site 34 in time, and one of site 42 that says no time. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestPropertySource(properties = "emc.reporting.lateness.tolerated-days=3") // and so with a database of its own
@TestInstance(Lifecycle.PER_CLASS)
class LatenessTest {
    private static final String MARCH = "/api/reports/v1/lateness?from=2024-03-01&to=2024-03-31";
    private static final String PAGE = "/reports/lateness?from=2024-03-01&to=2024-03-31";
    private static final String CSV = PAGE.replace("?", "/lateness.csv?");
    private static final Instant ARRIVED = Instant.parse("2024-03-20T02:00:00Z");

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
                    result(56, "a", "2024-03-17T09:00:00+07:00"),
                    result(56, "b", "2024-03-16T09:00:00+07:00"),
                    result(56, "c", "2024-03-10T09:00:00+07:00"),
                    result(56, "d", "2024-03-01T09:00:00+07:00"),
                    result(34, "e", "2024-03-20T08:00:00+07:00"),
                    result(34, "f", "2024-03-19T08:00:00+07:00"),
                    DossierEvents.result().dossier(42, "g").at(ARRIVED).event()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Long.valueOf(6)
                            .equals(database.queryForObject("select sum(events) from lateness", Long.class)));
        }
    }

    @Test
    void theSitesWithTheLargestShareComeFirst() throws Exception {
        var answer = get(MARCH, TestTokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.toleratedDays")).isEqualTo(3);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$.sites[*].siteId"))
                .containsExactly(56, 34);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.sites[0]"))
                .containsEntry("siteName", "Một cửa 56")
                .containsEntry("events", 4)
                .containsEntry("late", 3)
                .containsEntry("share", 75.0)
                .containsEntry("medianDays", 10);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.sites[1]"))
                .containsEntry("late", 0)
                .containsEntry("medianDays", null);
    }

    @Test
    void theyAreThoseThatArrivedInThePeriodAndOfTheSite() throws Exception {
        assertThat(JsonPath.<List<Object>>read(
                        get("/api/reports/v1/lateness?from=2024-03-01&to=2024-03-19", TestTokens.admin())
                                .body(),
                        "$.sites"))
                .isEmpty();
        assertThat(JsonPath.<List<Integer>>read(
                        get(MARCH + "&site=34", TestTokens.admin()).body(), "$.sites[*].siteId"))
                .containsExactly(34);
        assertThat(get(MARCH + "&reason=1", TestTokens.admin()).statusCode()).isEqualTo(400);
    }

    @Test
    void operatorsSeeTheirOwnSitesOnly() throws Exception {
        assertThat(JsonPath.<List<Integer>>read(
                        get(MARCH, TestTokens.operator("H34")).body(), "$.sites[*].siteId"))
                .containsExactly(34);
        assertThat(get(MARCH + "&site=56", TestTokens.operator("H34")).statusCode())
                .isEqualTo(404);
        assertThat(get(MARCH, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageShowsLateAndRepeatedEventsSiteBySiteWithFiles() throws Exception {
        var page = get(PAGE, TestTokens.admin());

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Gửi muộn và gửi lặp",
                        "Một cửa 56",
                        "75,00",
                        "quá 3 ngày",
                        "3 trang có sự kiện trong kỳ",
                        "/reports/lateness/lateness.xlsx?from=2024-03-01")
                .doesNotContain("??");
        assertThat(get(PAGE + "&lang=en", TestTokens.admin()).body())
                .contains("more than 3 days", "dossier&#39;s code", "Repeated events")
                .doesNotContain("??");
        assertThat(get(CSV, TestTokens.admin()).body()).isEqualTo("""
                        \uFEFFMã (Trang),Trang,Hồ sơ tiếp nhận trong kỳ,Sự kiện gửi lặp,Sự kiện biết thời điểm xảy ra,\
                        Gửi muộn,Tỷ lệ gửi muộn (%),Số ngày muộn (trung vị)\r
                        56,Một cửa 56,4,0,4,3,75.00,10\r
                        34,Một cửa 34,2,0,2,0,0.00,\r
                        42,Một cửa 42,1,0,0,0,,\r
                        """);
        assertThat(get(CSV.replace(".csv", ".xlsx"), TestTokens.admin()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageShowsOperatorsTheirOwnSitesAndSaysWhereThereIsNothing() throws Exception {
        assertThat(get(PAGE, TestTokens.operator("H34")).body())
                .contains("Một cửa 34")
                .doesNotContain("Một cửa 56");
        assertThat(get(CSV, TestTokens.operator("H34")).body()).contains("34,").doesNotContain("56,");
        assertThat(get(PAGE, TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(get("/reports/lateness?from=2023-01-01&to=2023-12-31", TestTokens.admin())
                        .body())
                .contains("Chưa trang nào gửi sự kiện trong kỳ")
                .doesNotContain("lateness.csv", "??");
        var wrong = get("/reports/lateness?from=2024-13-01", TestTokens.admin());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"", "2024-13-01");
    }

    private static DossierEvent result(int siteId, String code, String happened) {
        return DossierEvents.result()
                .dossier(siteId, code)
                .at(happened)
                .arrivedAt(ARRIVED)
                .event();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return new Calls(port).get(path, token);
    }
}
