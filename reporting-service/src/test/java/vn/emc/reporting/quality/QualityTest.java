package vn.emc.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.alarm.MovableClock;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * From what sites send to what is said of them. It is Monday, 25 March 2024, 10:00. Site 56 does everything as it should, site
 * 34 nothing but send, site 42 has never sent; site 561 is the portal of a district of H56.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.quality.every=1d",
            "emc.reporting.alarms.every=1d",
            "db-scheduler.polling-interval=1h"
        })
class QualityTest {
    private static final String CONNECTIONS = "/api/reports/v1/connections";
    private static final String QUALITY = "/api/reports/v1/quality";
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final DossierUser CITIZEN = new DossierUser(null, "pseudonym", 2, "000.00.11.H56");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private CountingTemplate database;

    @Autowired
    private MeasuringSites measuring;

    @BeforeAll
    void tellTheWholeStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.site(561, "H56.14", "Cổng thông tin Đông Sơn", SiteKind.PORTAL);
            told.embedCheck(check(561, 2, EmbedCheckOutcome.FOUND));
            told.embedCheck(check(561, 1, EmbedCheckOutcome.HTTP_ERROR));
            told.nonsense(Topics.EMBED_CHECKS, "34");
            told.embedCheck(check(42, 1, EmbedCheckOutcome.TLS_FAILED));
            for (var site : List.of(34, 56)) {
                told.catalogue(new CataloguePart(
                        site, site, 0, List.of(new CatalogueService(site, "Khai sinh", 4, null, null, "T-1"))));
                told.catalogue(new CatalogueState(site, 1, List.of(new DefaultPeriod(site, JANUARY, null, 1))));
            }
            var events = new ArrayList<DossierEvent>();
            LocalDate.parse("2024-03-11")
                    .datesUntil(LocalDate.parse("2024-03-23"))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .forEach(day -> {
                        asItShouldBe(events, day);
                        asItShouldNotBe(events, day);
                    });
            told.events(events);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                var told34 = number("select coalesce(sum(events), 0) from arrival_day") == events.size();
                return told34
                        && number("select count(*) from code_match") == 2
                        && number("select coalesce(sum(version), 0) from embed_check") == 3;
            });
        }
        database.update("insert into account_list values (56, 1, '2024-03-01', now())");
        database.update("""
                insert into web_day (site_id, day, page_views, visits, service_views, submission_signals, links, downloads,
                    foreign_hits, robot_hits) values (561, '2024-03-20', 5, 1, 0, 0, 0, 0, 0, 0),
                    (561, '2024-03-24', 0, 0, 0, 0, 0, 0, 9, 9)""");
    }

    private static void asItShouldBe(List<DossierEvent> events, LocalDate day) {
        for (var number = 1; number <= 2; number++) {
            events.add(DossierEvents.received()
                    .dossier(56, code("H56", day, number))
                    .procedure("T-1")
                    .user(CITIZEN)
                    .at(day + "T09:00:00+07:00")
                    .event());
        }
    }

    /** Codes of another province with gaps, no receptions, no users, the wrong level, half of the procedures unknown, all twice. */
    private static void asItShouldNotBe(List<DossierEvent> events, LocalDate day) {
        for (var number : List.of(1, 9)) {
            var event = DossierEvents.processing()
                    .dossier(34, code("H42", day, number))
                    .procedure(number == 1 ? "T-1" : "X-1")
                    .level(3)
                    .user(null)
                    .at(day + "T09:00:00+07:00");
            var late = day.isBefore(LocalDate.parse("2024-03-16"));
            var arrived = Instant.parse(day + "T02:00:00Z").plus(Duration.ofDays(late ? 4 : 0));
            events.add(event.arrivedAt(arrived).event());
            events.add(event.id(UUID.randomUUID()).at(day + "T10:00:00+07:00").event());
        }
    }

    private static String code(String province, LocalDate day, int number) {
        return "000.00.11.%s-%02d%02d%02d-%04d"
                .formatted(province, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
    }

    private static EmbedCheckState check(int siteId, long version, EmbedCheckOutcome outcome) {
        return new EmbedCheckState(
                siteId,
                version,
                outcome,
                null,
                "https://" + siteId + ".example.gov.vn/",
                Instant.parse("2024-03-24T01:00:00Z"),
                JANUARY);
    }

    @BeforeEach
    void measure() {
        measuring.measure();
    }

    @Test
    void allSitesAreAMatrixTheWorstFirst() throws Exception {
        var answer = get(CONNECTIONS, TestTokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer, "$.items[*].siteId")).containsExactly(42, 34, 56, 561);
        assertThat(read(answer, "$.items[*].score")).containsExactly(0.0, 38.1, 100.0, 100.0);
        assertThat(read(answer, "$.items[*].connection")).containsExactly(0.0, 88.89, 100.0, 100.0);
        assertThat(read(answer, "$.items[*].quality")).containsExactly(null, 0.0, 100.0, null);
        assertThat(read(answer, "$.items[*].state")).containsExactly("FAILED", "FAILED", "PASSED", "PASSED");
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.items[3]"))
                .containsEntry("siteName", "Cổng thông tin Đông Sơn")
                .containsEntry("organisation", "H56.14")
                .containsEntry("organisationName", "Thanh Hóa")
                .containsEntry("measuredAt", "2024-03-25T03:00:00Z");
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.items[3].embedCode"))
                .containsEntry("outcome", "FOUND")
                .containsEntry("address", "https://561.example.gov.vn/");
    }

    @Test
    void everyCheckIsMadeOfWhatWasSent() throws Exception {
        var answer = get(CONNECTIONS + "?sort=site", TestTokens.admin());

        assertThat(checks(answer, 0))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("EMBED_CODE", "UNKNOWN"),
                        Map.entry("PORTAL_SEEN", "UNKNOWN"),
                        Map.entry("API_SEEN", "PASSED"),
                        Map.entry("LAST_EVENT", "PASSED"),
                        Map.entry("CATALOGUE", "PASSED"),
                        Map.entry("ACCOUNT_LIST", "FAILED"),
                        Map.entry("USERS", "FAILED"),
                        Map.entry("KNOWN_PROCEDURES", "FAILED"),
                        Map.entry("CATALOGUE_LEVELS", "FAILED"),
                        Map.entry("VARYING_FIELDS", "UNKNOWN"),
                        Map.entry("RECEPTIONS", "FAILED"),
                        Map.entry("REPEATS", "FAILED"),
                        Map.entry("TIMELINESS", "FAILED"),
                        Map.entry("RUNNING_NUMBERS", "FAILED"),
                        Map.entry("OWN_UNITS", "FAILED")));
        assertThat(checks(answer, 2).entrySet().stream()
                        .filter(check -> !check.getValue().equals("PASSED"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("EMBED_CODE", "PORTAL_SEEN", "VARYING_FIELDS");
    }

    private static Map<String, String> checks(HttpResponse<String> answer, int item) {
        return JsonPath.read(answer.body(), "$.items[" + item + "].checks");
    }

    @ParameterizedTest
    @CsvSource({
        "USERS, 40, 40",
        "KNOWN_PROCEDURES, 10, 20",
        "CATALOGUE_LEVELS, 10, 10",
        "RECEPTIONS, 20, 20",
        "REPEATS, 20, 20",
        "TIMELINESS, 10, 10",
        "RUNNING_NUMBERS, 70, 90",
        "OWN_UNITS, 20, 20"
    })
    void thePartsSayHowManyOfHowMany(String check, int bad, int of) throws Exception {
        var answer = get(QUALITY + "?site=34", TestTokens.admin());

        assertThat(read(answer, "$.items[0].checks[?(@.check == '" + check + "')].bad"))
                .containsExactly(bad);
        assertThat(read(answer, "$.items[0].checks[?(@.check == '" + check + "')].of"))
                .containsExactly(of);
    }

    @Test
    void aSiteInFullSaysWhatWasSeenAndWhatToDo() throws Exception {
        var answer = get(QUALITY + "?site=34", TestTokens.admin());

        assertThat(JsonPath.<Integer>read(answer.body(), "$.total")).isEqualTo(1);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.items[0].score"))
                .isEqualTo(Map.of("value", 38.1, "passed", 8, "measured", 21));
        assertThat(read(answer, "$.items[0].parts[*].indicator")).containsExactly("E1", "E2");
        assertThat(read(answer, "$.items[0].parts[*].score.measured")).containsExactly(9, 12);
        Map<String, Object> levels = JsonPath.<List<Map<String, Object>>>read(
                        answer.body(), "$.items[0].checks[?(@.check == 'CATALOGUE_LEVELS')]")
                .getFirst();
        assertThat(levels)
                .containsEntry("value", 100.0)
                .containsEntry("passUpTo", 2.0)
                .containsEntry("failFrom", 10.0)
                .containsEntry("seen", "10 trong 10 hồ sơ (100 %) có Level khác mức độ của dịch vụ trong danh mục")
                .containsEntry("page", "/websites/34/services");
        assertThat(read(answer, "$.items[0].checks[?(@.check == 'OWN_UNITS')].details"))
                .containsExactly(List.of("000.00.11.H42"));
        assertThat(read(answer, "$.items[0].checks[?(@.check == 'EMBED_CODE')].why"))
                .containsExactly("NOT_EXPECTED");
        assertThat(read(
                        get(QUALITY + "?site=42", TestTokens.admin()),
                        "$.items[0].checks[?(@.check == 'EMBED_CODE')].why"))
                .containsExactly("UNREADABLE");
        assertThat(read(get(QUALITY, TestTokens.admin()), "$.items[*].siteId")).containsExactly(42, 34, 56, 561);
    }

    @ParameterizedTest
    @CsvSource({
        "'?organisation=H56', '[56, 561]'",
        "'?organisation=H56.14', '[561]'",
        "'?organisation=H56&q=thanh%20hoa&sort=site,desc', '[561, 56]'",
        "'?q=dong%20son', '[561]'",
        "'?q=561', '[561]'",
        "'?state=PASSED', '[56, 561]'",
        "'?state=WARNING', '[]'",
        "'?sort=site', '[34, 42, 56, 561]'",
        "'?sort=name,desc', '[56, 42, 34, 561]'",
        "'?sort=quality', '[34, 56, 42, 561]'",
        "'?sort=quality,desc', '[56, 34, 42, 561]'",
        "'?sort=connection,desc', '[56, 561, 34, 42]'",
        "'?sort=state,desc', '[34, 42, 56, 561]'",
        "'?sort=organisation', '[42, 56, 561, 34]'",
        "'?size=1&page=1', '[34]'",
        "'?site=56', '[56]'"
    })
    void theListIsFilteredSortedAndPaged(String query, String sites) throws Exception {
        for (var path : List.of(CONNECTIONS, QUALITY)) {
            var answer = get(path + query, TestTokens.admin());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(new ArrayList<>(read(answer, "$.items[*].siteId"))).hasToString(sites);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=GOOD",
                "?sort=colour",
                "?size=501",
                "?organisation=!",
                "?site=x",
                "?from=2024-01-01",
                "?site=1&site=2"
            })
    void whatIsWrongWithARequestIsSaid(String query) throws Exception {
        for (var path : List.of(CONNECTIONS, QUALITY)) {
            var answer = get(path + query, TestTokens.admin());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isNotBlank();
        }
    }

    @Test
    void operatorsSeeTheirOwnSitesAndOthersDoNotExist() throws Exception {
        for (var path : List.of(CONNECTIONS, QUALITY)) {
            var operator = TestTokens.operator("H56");
            assertThat(read(get(path, operator), "$.items[*].siteId")).containsExactly(56, 561);
            assertThat(get(path + "?site=34", operator).statusCode()).isEqualTo(404);
            assertThat(get(path + "?organisation=H34", operator).statusCode()).isEqualTo(404);
            assertThat(get(path + "?site=99", TestTokens.admin()).statusCode()).isEqualTo(404);
            assertThat(read(get(path, TestTokens.viewer()), "$.items[*].siteId"))
                    .containsExactly(42, 34, 56, 561);
            assertThat(read(get(path, TestTokens.officer()), "$.items[*].siteId"))
                    .hasSize(4);
            assertThat(file(path, Downloads.CSV, operator))
                    .doesNotContain("Một cửa 34")
                    .contains("Đông Sơn");
        }
    }

    @Test
    void filesHoldAllSitesWhateverThePage() throws Exception {
        assertThat(file(CONNECTIONS + "?size=1&sort=site", Downloads.CSV, TestTokens.admin())
                        .lines())
                .hasSize(1 + 4)
                .element(1)
                .asString()
                .contains(
                        "H34,Tỉnh ba tư,34,Một cửa 34,Chưa đạt,38.10,88.89,0.00,2024-03-25T03:00:00Z,Chưa đo,Chưa đo,Đạt");
        assertThat(file(QUALITY + "?site=34", Downloads.CSV, TestTokens.admin()).lines())
                .hasSize(1 + Check.values().length)
                .anyMatch(line -> line.contains("E2,Mức độ đúng danh mục,Chưa đạt,2,100.00,10,10,"));
        for (var path : List.of(CONNECTIONS, QUALITY)) {
            var answer = accepting(path, Downloads.XLSX, TestTokens.admin());
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(4);
                assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo("E1");
            }
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfSites() throws Exception {
        for (var size : List.of(1, 500)) {
            assertThat(database.statementsOf(() -> get(CONNECTIONS + "?size=" + size, TestTokens.admin())))
                    .isEqualTo(3);
            assertThat(database.statementsOf(() -> get(QUALITY + "?size=" + size, TestTokens.admin())))
                    .isEqualTo(2);
        }
        assertThat(database.statementsOf(measuring::measure)).isEqualTo(9);
    }

    @Test
    void aSiteThatWasNeverMeasuredIsThereAndLast() throws Exception {
        database.update("delete from site_quality where site_id = 42");

        var answer = get(CONNECTIONS, TestTokens.admin());

        assertThat(read(answer, "$.items[*].siteId")).containsExactly(34, 56, 561, 42);
        assertThat(read(answer, "$.items[3:4].score")).containsExactly((Object) null);
        assertThat(checks(answer, 3).values()).containsOnly("UNKNOWN");
        assertThat(read(get(QUALITY + "?site=42", TestTokens.admin()), "$.items[*].measuredAt"))
                .containsExactly((Object) null);
    }

    @Test
    void thePageShowsSitesByChecksInSymbolsAndWords() throws Exception {
        assertThat(page("/reports/connections", TestTokens.viewer()))
                .contains(
                        "Một cửa 34",
                        "href=\"/reports/quality?site=34\"",
                        "38,10",
                        "<span aria-hidden=\"true\">✗</span><span class=\"visually-hidden\">Chưa đạt</span>",
                        "<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">Chưa đo</span>",
                        "Mã thủ tục khớp danh mục",
                        "aria-sort=\"ascending\"",
                        "/reports/connections?sort=name,asc",
                        "1.440 phút")
                .doesNotContain("??", "Không có trang nào");
        assertThat(page("/reports/connections?lang=en", TestTokens.admin()))
                .contains("Full connection", "Procedure codes match the catalogue", "38.10")
                .doesNotContain("??");
        assertThat(page("/reports/connections?q=%22%3Cb%3E", TestTokens.admin()))
                .contains("Không có trang nào", "&quot;&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(page("/reports/connections?size=1&sort=site&organisation=H56", TestTokens.admin()))
                .contains("Một cửa 56", "/reports/connections?organisation=H56&amp;sort=site,asc&amp;page=1&amp;size=1")
                .doesNotContain("Đông Sơn</a>", "Một cửa 34");
        assertThat(get("/reports/connections?organisation=!&q=abc", TestTokens.admin()))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(
                        answer -> assertThat(answer.body()).contains("role=\"alert\"", "value=\"!\"", "value=\"abc\""));
        assertThat(page("/reports", TestTokens.viewer())).contains("/reports/connections");
        assertThat(new String(
                        accepting("/reports/connections/connections.csv", "*/*", TestTokens.operator("H56"))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("Một cửa 56")
                .doesNotContain("Một cửa 34");
    }

    @Test
    void thePageOfASiteSaysWhatToDoAndWhere() throws Exception {
        assertThat(page("/reports/quality?site=34", TestTokens.admin()))
                .contains(
                        "38,10",
                        "8 trên 21 trọng số đo được",
                        "10 trong 20 hồ sơ (50 %) có CodeTTHC",
                        "Đạt khi không quá 5 %; chưa đạt từ 10 %",
                        "Việc cần làm",
                        "href=\"/reports/unmatched?site=34\"",
                        "href=\"/categories/users\"",
                        "Đo lúc 25/03/2024 10:00")
                .doesNotContain("??");
        assertThat(page("/reports/quality?site=34&lang=en", TestTokens.admin()))
                .contains("10 of 20 dossiers (50 %)", "What to do")
                .doesNotContain("??");
        assertThat(page("/reports/quality?site=34", TestTokens.viewer()))
                .contains("/reports/unmatched?site=34")
                .doesNotContain("khắc phục: Danh sách tài khoản", "/quarantine?site", "/reports/alarms?site");
        assertThat(page("/reports/quality?site=561", TestTokens.operator("H56")))
                .contains("Không yêu cầu với loại trang này", "N/A");
        assertThat(get("/reports/quality?site=34", TestTokens.operator("H56")).statusCode())
                .isEqualTo(404);
        assertThat(get("/reports/quality?site=x", TestTokens.admin()).statusCode())
                .isEqualTo(400);
        assertThat(get("/reports/quality/quality.xlsx?site=34", TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(accepting("/reports/quality/quality.xlsx?site=34", "*/*", TestTokens.admin())
                        .headers()
                        .firstValue("Content-Type"))
                .contains(Downloads.XLSX);
        assertThat(get("/reports/quality", TestTokens.admin()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/reports/connections?sort=quality"));
        database.update("delete from site_quality where site_id = 42");
        assertThat(page("/reports/quality?site=42", TestTokens.admin()))
                .contains("Chưa đo lần nào")
                .doesNotContain("??");
    }

    private String page(String path, String token) throws Exception {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // For a look at it in a browser.
        var folder = System.getProperty("emc.pages");
        if (folder != null) {
            Files.writeString(Path.of(folder, path.replaceAll("\\W+", "-") + ".html"), answer.body());
        }
        return answer.body();
    }

    private static List<Object> read(HttpResponse<String> answer, String expression) {
        return JsonPath.read(answer.body(), expression);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return new Calls(port).get(path, token);
    }

    private String file(String path, String type, String token) throws Exception {
        return new String(accepting(path, type, token).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> accepting(String path, String type, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", token)
                    .header("Accept", type)
                    .header("Accept-Language", "vi")
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }
    }

    private long number(String sql) {
        @Nullable Long number = database.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Replacements {
        @Bean
        @Primary
        MovableClock todaysClock() {
            return new MovableClock(Instant.parse("2024-03-25T03:00:00Z"));
        }

        @Bean
        @Primary
        CountingTemplate countingTemplate(DataSource source) {
            return new CountingTemplate(source);
        }
    }
}
