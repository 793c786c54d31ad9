package vn.emc.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * Site 56 had 12 dossiers last week, all online, and 12 in the week before, half of them online; site 42 the other way round.
 * Site 34 has never sent anything, and there is an alarm about it.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"EMC_HEADLINE_TARGET=65.5", "emc.reporting.alarms.every=1d"})
class DashboardPagesTest {
    private static final int DOSSIERS = 48;
    private static final String LONG_AGO = "from=1999-01-01&to=1999-12-31";

    private final LocalDate today = BusinessDay.of(Instant.now());
    private final String month = "from=" + today.minusDays(30) + "&to=" + today;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void tellTheStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var events = new ArrayList<DossierEvent>();
            for (var i = 0; i < 12; i++) {
                events.add(dossier(56, "new-" + i, 3, 1, "1.000056"));
                events.add(dossier(56, "old-" + i, 10, 1 + i % 2, "1.000056"));
                events.add(dossier(42, "new-" + i, 3, 1 + i % 2, "1.000042"));
                events.add(dossier(42, "old-" + i, 10, 1, "1.000042"));
            }
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    database.queryForObject("select count(*) from dossier_state", Integer.class))
                            .isEqualTo(DOSSIERS));
        }
        database.update("""
                insert into alarm (site_id, rule, since, finding, opened_at) values (34, 'SILENCE', current_date, \
                '{"rule":"SILENCE","lastEventOn":"2024-03-19","workingDays":3,"usualDays":3.0}', now() - interval '1 hour')""");
    }

    private static DossierEvent dossier(int site, String code, int daysAgo, int channel, String procedure) {
        return received()
                .dossier(site, code)
                .procedure(procedure)
                .at(Instant.now().minus(Duration.ofDays(daysAgo)))
                .formsReception(channel)
                .event();
    }

    @Test
    void theOverviewHasTheTargetTheMapAndWhatChangedThisWeek() throws Exception {
        var page = body("/?" + month, TestTokens.admin());

        assertThat(page)
                .contains(
                        "Chỉ tiêu: 65,50 %",
                        "còn thiếu 65,50 điểm %",
                        "B2: 65.5 %",
                        "75,00 %",
                        ">36</a> /",
                        "/reports/dossiers?indicator=B1&amp;part=NUMERATOR",
                        "class=\"tile band-1 tile-row-5 tile-column-3\"",
                        "/reports/organisations/H56?from=",
                        "▲ 50,00 điểm %",
                        "▼ 50,00 điểm %",
                        "Trang mới ngừng gửi dữ liệu",
                        "/reports/sites/34",
                        "Một cửa 34 (34)")
                .doesNotContain("??");
    }

    @Test
    void viewersSeeNoAlarmsNoLinksToDossiersAndNoSmallCounts() throws Exception {
        for (var path : List.of("/?" + month, "/reports/organisations/H56?" + month, "/reports/sites/56?" + month)) {
            assertThat(body(path, TestTokens.viewer()))
                    .contains(">ẩn<")
                    .doesNotContain("Trang ngừng gửi dữ liệu", "ngừng gửi dữ liệu", "/reports/dossiers", "??");
        }
    }

    @Test
    void operatorsSeeTheirOwnOnly() throws Exception {
        var overview = body("/?" + month, TestTokens.operator("H56"));

        assertThat(overview)
                .contains("/reports/organisations/H56", "▲ 50,00 điểm %", "/reports/sites/56")
                .doesNotContain("class=\"tiles\"", "Ninh Bình", "Một cửa 34", "▼ 50,00");
        assertThat(status("/reports/organisations/H56", TestTokens.operator("H56")))
                .isEqualTo(200);
        assertThat(status("/reports/sites/56", TestTokens.operator("H56"))).isEqualTo(200);
        assertThat(status("/reports/procedures/1.000056", TestTokens.operator("H56")))
                .isEqualTo(200);
        for (var path : List.of("organisations/H42", "sites/42", "procedures/1.000042")) {
            assertThat(status("/reports/" + path, TestTokens.operator("H56")))
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations/H77", "organisations/nobody", "sites/999", "procedures/9.999999"})
    void whatDoesNotExistIsNotFound(String path) throws Exception {
        assertThat(status("/reports/" + path, TestTokens.admin())).isEqualTo(404);
    }

    @Test
    void theOrganisationsPageNamesItsSitesAlsoTheSilentOnes() throws Exception {
        assertThat(body("/reports/organisations/H42?" + month, TestTokens.admin()))
                .contains(
                        "Ninh Bình",
                        "/reports/sites/42?from=",
                        "/reports/procedures/1.000042?from=",
                        "chưa kiểm tra",
                        "data-value=\"75.00\"",
                        "/reports/dossiers?indicator=B1&amp;part=DENOMINATOR&amp;view=AS_NOW&amp;organisation=H42&amp;site=42",
                        "Không có cảnh báo nào đang mở")
                .doesNotContain("??");
        assertThat(body("/reports/organisations/H34?" + month, TestTokens.admin()))
                .contains("Không có hồ sơ nào trong kỳ này", "Một cửa 34", "chưa nhận lần nào", "3 ngày làm việc")
                .doesNotContain("??");
    }

    @Test
    void theSitesPageHasItsFactsFiguresAndAlarms() throws Exception {
        assertThat(body("/reports/sites/56?" + month, TestTokens.admin()))
                .contains(
                        "Một cửa điện tử",
                        "https://56.example.gov.vn",
                        "Thanh Hóa",
                        "75,00 %",
                        ">18</a> /",
                        "/reports/procedures/1.000056?from=",
                        "trend-chart")
                .doesNotContain("??");
        assertThat(body("/reports/sites/34", TestTokens.admin())).contains("3 ngày làm việc");
    }

    @Test
    void theProceduresPageNamesWhereItIsUsed() throws Exception {
        assertThat(body("/reports/procedures/1.000056?" + month, TestTokens.admin()))
                .contains("Cấp giấy bưu chính", "/reports/organisations/H56?from=", "75,00 %")
                .doesNotContain("Ninh Bình", "??");
        assertThat(body("/reports/procedures/1.000056?" + month, TestTokens.operator("H56")))
                .contains("/reports/sites/56?from=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/organisations/H56", "/reports/sites/56", "/reports/procedures/1.000056"})
    void whatIsWrongWithAQuestionIsSaidAndWhatWasTypedIsKept(String path) throws Exception {
        var answer = new Calls(port).get(path + "?from=2024-13-01&level=7&groupBy=site", TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "value=\"2024-13-01\"",
                        "Mức độ phải là 0, 3 hoặc 4, không phải “7”",
                        "Tham số “groupBy” không có")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/organisations/H56", "/reports/sites/56", "/reports/procedures/1.000056"})
    void aPeriodWithoutDossiersSaysSoAndEverythingSpeaksEnglish(String path) throws Exception {
        assertThat(body(path + "?" + LONG_AGO, TestTokens.admin()))
                .contains("Không có hồ sơ nào")
                .doesNotContain("trend-chart", "??");
        assertThat(body(path + "?" + LONG_AGO + "&lang=en", TestTokens.admin()))
                .containsIgnoringCase("no dossier")
                .doesNotContain("??");
        assertThat(body(path + "?" + month + "&lang=en", TestTokens.admin()))
                .contains("75.00", "Period compared with")
                .doesNotContain("??");
    }

    @Test
    void reportsLeadToDashboardsAndBack() throws Exception {
        assertThat(body("/reports?" + month + "&groupBy=organisation,site&organisation=H56", TestTokens.admin()))
                .contains(
                        "<a class=\"button compact\" href=\"/\">",
                        "/reports/saturation",
                        "<a class=\"button compact\" href=\"/reports/organisations/H56?from=",
                        "<a href=\"/reports/sites/56?from=")
                .doesNotContain("??");
        assertThat(body("/reports/web?" + month + "&site=56", TestTokens.admin()))
                .contains("/reports/sites/56");
        assertThat(body("/reports/alarms", TestTokens.admin())).contains("/reports/sites/34");
    }

    private int status(String path, String token) throws Exception {
        return new Calls(port).get(path, token).statusCode();
    }

    private String body(String path, String token) throws Exception {
        return new Calls(port).get(path, token).body();
    }
}
