package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.rollup.Population;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * From July 2024 on, definitions take levels from catalogues. All dossiers are fully online and say level 4. In site 34's
 * catalogue what they call A is of level 3, and of level 4 from the 16th of August on; B is of level 4; C is in none. Site 56
 * has no catalogue. In each of May and August there is one dossier of A early and one late in the month, and one each of B
 * and C.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.definitions.versions.b2[0].source=Công văn 1043",
            "emc.reporting.definitions.versions.b2[1].from=2024-07-01",
            "emc.reporting.definitions.versions.b2[1].level-from=CATALOGUE",
            "emc.reporting.definitions.versions.b3[0].source=Công văn 1043",
            "emc.reporting.definitions.versions.b3[1].from=2024-07-01",
            "emc.reporting.definitions.versions.b3[1].level-from=CATALOGUE",
            "emc.reporting.definitions.versions.b4[0].source=Công văn 1043",
            "emc.reporting.definitions.versions.b4[1].from=2024-07-01",
            "emc.reporting.definitions.versions.b4[1].level-from=CATALOGUE",
            "emc.reporting.definitions.versions.b5[0].source=Công văn 1043",
            "emc.reporting.definitions.versions.b5[1].from=2024-07-01",
            "emc.reporting.definitions.versions.b5[1].level-from=CATALOGUE"
        })
class CatalogueLevelsTest {
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant MIDDLE_OF_AUGUST = Instant.parse("2024-08-16T03:00:00Z");
    private static final String MAY = "from=2024-05-01&to=2024-05-31";
    private static final String AUGUST = "from=2024-08-01&to=2024-08-31";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PeriodCells periodCells;

    @BeforeAll
    void tell() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var b = new CatalogueService(2, "B", 4, null, null, "B");
            told.catalogue(new CataloguePart(34, 1, 0, List.of(new CatalogueService(1, "A", 3, null, null, "A"), b)));
            told.catalogue(new CataloguePart(34, 2, 0, List.of(new CatalogueService(1, "A", 4, null, null, "A"), b)));
            told.catalogue(new CatalogueState(
                    34,
                    1,
                    List.of(
                            new DefaultPeriod(1, JANUARY, MIDDLE_OF_AUGUST, 1),
                            new DefaultPeriod(2, MIDDLE_OF_AUGUST, null, 1))));
            var events = new ArrayList<DossierEvent>();
            for (var month : List.of("2024-05", "2024-08")) {
                events.addAll(fullyOnline(34, "A", month + "-05"));
                events.addAll(fullyOnline(34, "A", month + "-25"));
                events.addAll(fullyOnline(34, "B", month + "-05"));
                events.addAll(fullyOnline(34, "C", month + "-05"));
                events.addAll(fullyOnline(56, "A", month + "-05"));
            }
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(database.queryForObject(
                                    "select coalesce(sum(online_throughout), 0) from month_cell", Integer.class))
                            .isEqualTo(20));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(database.queryForList(
                                    "select level from code_match order by service_id, first_day", Integer.class))
                            .containsExactly(3, 4, 4));
        }
    }

    private static List<DossierEvent> fullyOnline(int site, String code, String day) {
        var dossier = code + " " + day;
        return List.of(
                received()
                        .dossier(site, dossier)
                        .procedure(code)
                        .at(day + "T09:00:00+07:00")
                        .event(),
                result().dossier(site, dossier)
                        .procedure(code)
                        .at(day + "T15:00:00+07:00")
                        .event());
    }

    @Test
    void eachVersionTakesTheLevelFromWhereItSays() throws Exception {
        var may = get("/api/reports/v1/indicators?site=34&" + MAY);
        var august = get("/api/reports/v1/indicators?site=34&" + AUGUST);

        assertThat(fraction(may, "B2")).isEqualTo("4/4");
        assertThat(fraction(may, "B5")).isEqualTo("0/0");
        assertThat(fraction(august, "B2")).as("A of the 5th is of level 3").isEqualTo("3/4");
        assertThat(fraction(august, "B3")).isEqualTo("3/3");
        assertThat(fraction(august, "B4")).isEqualTo("3/3");
        assertThat(fraction(august, "B5")).isEqualTo("1/1");
        assertThat(fraction(august, "B1")).isEqualTo("4/4");
        assertThat(JsonPath.<List<String>>read(august, "$.definitions[?(@.id == 'B3')].levelFrom"))
                .containsExactly("CATALOGUE");
        assertThat(JsonPath.<List<String>>read(august, "$.definitions[?(@.id == 'B3')].denominatorRule"))
                .containsExactly("COUNT(catalogue.Level = 4)");
        assertThat(JsonPath.<List<Object>>read(august, "$.definitions[?(@.id == 'B1')].levelFrom"))
                .containsExactly((Object) null);
    }

    @Test
    void whereThereIsNoCatalogueTheEventSaysTheLevel() throws Exception {
        assertThat(fraction(get("/api/reports/v1/indicators?site=56&" + AUGUST), "B3"))
                .isEqualTo("1/1");
    }

    @Test
    void theSameByMonthByDayAndByTheDayOfTheResult() throws Exception {
        var months = get("/api/reports/v1/indicators?ids=B2&groupBy=month&from=2024-05-01&to=2024-08-31");
        var days = get("/api/reports/v1/indicators?ids=B2&from=2024-08-02&to=2024-08-30");
        var finished = get("/api/reports/v1/indicators?ids=B2&population=FINISHED&" + AUGUST);

        assertThat(JsonPath.<List<Integer>>read(months, "$.rows[*].values.B2.numerator"))
                .containsExactly(5, 4);
        assertThat(fraction(days, "B2")).isEqualTo("4/5");
        assertThat(fraction(finished, "B2")).isEqualTo("4/5");
    }

    @Test
    void bothLevelsAreReportedSideBySide() throws Exception {
        var both = get("/api/reports/v1/indicators?ids=B1&groupBy=level,catalogueLevel&" + AUGUST);
        var rows = new TreeMap<String, Integer>();
        for (Map<String, Object> row : JsonPath.<List<Map<String, Object>>>read(both, "$.rows[*]")) {
            rows.put(
                    JsonPath.<Object>read(row, "$.group.level") + " "
                            + JsonPath.<Object>read(row, "$.group.catalogueLevel"),
                    JsonPath.read(row, "$.values.B1.denominator"));
        }

        assertThat(rows).isEqualTo(Map.of("4 3", 1, "4 4", 4));
        assertThat(fraction(get("/api/reports/v1/indicators?ids=B1&catalogueLevel=3&" + AUGUST), "B1"))
                .isEqualTo("1/1");
        assertThat(fraction(get("/api/reports/v1/indicators?ids=B1&catalogueLevel=3&procedure=A&" + AUGUST), "B1"))
                .isEqualTo("1/1");
    }

    @Test
    void theDossiersBehindAFigureAreThoseItCounts() throws Exception {
        var level4 = get("/api/reports/v1/dossiers?indicator=B3&part=DENOMINATOR&site=34&" + AUGUST);
        var level3 = get("/api/reports/v1/dossiers?indicator=B2&part=DENOMINATOR&catalogueLevel=3&site=34&" + AUGUST);

        assertThat(JsonPath.<List<String>>read(level4, "$.items[*].codeProfile"))
                .containsExactlyInAnyOrder("A 2024-08-25", "B 2024-08-05", "C 2024-08-05");
        assertThat(JsonPath.<List<Integer>>read(level4, "$.items[?(@.code == 'C')].levelByCatalogue"))
                .containsExactly((Integer) null);
        assertThat(JsonPath.<List<Boolean>>read(level4, "$.items[*].counted")).containsOnly(true);
        assertThat(JsonPath.<Integer>read(level4, "$.total")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(level3, "$.items[*].codeProfile"))
                .containsExactly("A 2024-08-05");
        assertThat(JsonPath.<List<Boolean>>read(level3, "$.items[*].counted")).containsExactly(false);
    }

    @Test
    void theSentenceSaysWhoseLevelKeepsADossierOut() throws Exception {
        var early = get("/api/reports/v1/dossiers/34/A%202024-08-05");
        var late = get("/api/reports/v1/dossiers/34/A%202024-08-25");

        assertThat(sentence(early, "B3"))
                .isEqualTo("Không xét: mức độ theo danh mục là 3, không phải mức độ 4 (toàn trình).");
        assertThat(sentence(late, "B3")).isEqualTo("Được tính.");
        assertThat(sentence(get("/api/reports/v1/dossiers/34/C%202024-08-05"), "B5"))
                .isEqualTo("Không xét: mã thủ tục không có trong danh mục nên lấy mức độ theo sự kiện là 4,"
                        + " không phải mức độ 3 (một phần).");
        assertThat(JsonPath.<Integer>read(early, "$.levelByCatalogue")).isEqualTo(3);
    }

    @Test
    void cellsOfAPeriodKnowBothLevels() {
        var cells = periodCells.of(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31), Population.RECEIVED);

        assertThat(cells.stream()
                        .map(cell -> "%s %s %s %d"
                                .formatted(
                                        cell.organisation(),
                                        cell.level(),
                                        cell.levelByCatalogue(),
                                        cell.byArrival().getFirst())))
                .containsExactlyInAnyOrder("H34 4 3 1", "H34 4 4 3", "H56 4 4 1");
    }

    @Test
    void whoSeesNoDossiersIsNotToldByTheOtherLevel() throws Exception {
        var calls = new Calls(port);
        for (var cut : List.of("groupBy=catalogueLevel", "catalogueLevel=4", "groupBy=level", "level=4")) {
            var refused = calls.get("/api/reports/v1/indicators?" + cut + "&" + AUGUST, TestTokens.viewer());

            assertThat(refused.statusCode()).as(cut).isEqualTo(403);
            assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("LEVEL_NOT_SHOWN");
        }
        var before = calls.get("/api/reports/v1/indicators?groupBy=level&" + MAY, TestTokens.viewer());
        var whole = calls.get("/api/reports/v1/indicators?" + AUGUST, TestTokens.viewer());
        var page = calls.get("/reports/sites/34?" + AUGUST, TestTokens.viewer());

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<Boolean>>read(whole.body(), "$.rows[*].values.B3.hidden"))
                .containsExactly(true);
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsOfferedALevelTheyWouldBeRefused() throws Exception {
        var calls = new Calls(port);
        for (var page : List.of("/?", "/reports?ids=B1&", "/reports/sites/34?", "/reports/organisations/H34?")) {
            assertThat(calls.get(page + AUGUST, TestTokens.viewer()).body())
                    .as(page)
                    .contains("name=\"from\"")
                    .doesNotContain("name=\"level\"", "??");
            assertThat(calls.get(page + AUGUST, TestTokens.officer()).body()).contains("name=\"level\"");
            assertThat(calls.get(page + MAY, TestTokens.viewer()).body())
                    .as("%s where events say it", page)
                    .contains("name=\"level\"");
        }
    }

    @Test
    void theListOfDossiersSaysWhichLevelIsMeant() throws Exception {
        var byCatalogue = get("/reports/dossiers?indicator=B3&part=DENOMINATOR&" + AUGUST);
        var byEvent = get("/reports/dossiers?indicator=B3&part=DENOMINATOR&level=4&" + MAY);
        var any = get("/reports/dossiers?indicator=B1&catalogueLevel=4&" + AUGUST);

        assertThat(byCatalogue)
                .contains("Mức độ hồ sơ gửi", "Mức độ theo danh mục", "lấy theo: danh mục dịch vụ công của trang")
                .doesNotContain("??");
        assertThat(byEvent)
                .contains("Mức độ hồ sơ gửi: Trực tuyến toàn trình", "lấy theo: sự kiện của hồ sơ")
                .doesNotContain("Mức độ theo danh mục<", "??");
        assertThat(any)
                .contains("Mức độ theo danh mục: Trực tuyến toàn trình", "name=\"catalogueLevel\" value=\"4\"")
                .doesNotContain("lấy theo:", "??");
    }

    @Test
    void pagesSayWhereTheLevelComesFrom() throws Exception {
        assertThat(get("/reports/definitions"))
                .contains("COUNT(catalogue.Level = 4)", "(mức độ theo danh mục)", "trang chưa có danh mục")
                .doesNotContain("??");
        assertThat(get("/reports/definitions?lang=en"))
                .contains("(level by the catalogue)", "where a site has no catalogue")
                .doesNotContain("??");
        assertThat(get("/reports?groupBy=catalogueLevel&" + AUGUST))
                .contains("Mức độ theo danh mục")
                .doesNotContain("??");
    }

    @Test
    void matchesWithoutALevelAreMadeAnewWhenTheProgramStarts(@Autowired List<ApplicationRunner> runners)
            throws Exception {
        database.update("update code_match set level = null");

        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }

        assertThat(database.queryForList("select level from code_match order by service_id, first_day", Integer.class))
                .containsExactly(3, 4, 4);
        assertThat(database.queryForObject(
                        "select reltuples from pg_class where relname = 'code_match'", Integer.class))
                .as("what the planner knows")
                .isEqualTo(3);
    }

    private static String fraction(String answer, String indicator) {
        var value = "$.rows[0].values." + indicator;
        return JsonPath.<Object>read(answer, value + ".numerator") + "/"
                + JsonPath.<Object>read(answer, value + ".denominator");
    }

    private static String sentence(String dossier, String indicator) {
        return JsonPath.<List<String>>read(dossier, "$.explanations[?(@.indicator == '" + indicator + "')].sentence")
                .getFirst();
    }

    private String get(String path) throws Exception {
        var answer = new Calls(port).get(path, TestTokens.officer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @TestConfiguration
    static class Today {
        @Bean
        @Primary
        Clock todaysClock() {
            return Clock.fixed(Instant.parse("2024-11-22T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}
