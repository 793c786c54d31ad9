package vn.emc.reporting.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.contracts.accounts.AccountTypeFigures;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * The whole way: figures as account-service tells them, and what is answered of them. Site 25 belongs to a province that has
 * merged into that of site 42; site 43 has no list. Today is 22 November 2026.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class AccountsTest {
    private static final String YEAR = "from=2026-01-01&to=2026-11-22";
    private static final AccountTypeFigures CITIZENS = new AccountTypeFigures(
            AccountType.CITIZEN,
            100,
            80,
            10,
            20,
            50,
            days("2026-01-05", 3, "2026-03-31", 4, "2020-01-01", 90),
            months("2026-02", 7, "2019-02", 1));
    private static final AccountTypeFigures BUSINESSES =
            new AccountTypeFigures(AccountType.BUSINESS, 20, 1, 2, 3, 4, days("2026-03-01", 5), months("2026-02", 2));
    private static final AccountTypeFigures OFFICERS =
            new AccountTypeFigures(AccountType.OFFICER, 9, 9, 9, 9, 9, days("2026-03-01", 9), months("2026-10", 9));

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private TransactionalBatchConsumer<Optional<AccountFigures>> consumer;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void tellTheWholeStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.organisation("H25", "Hà Nam", LocalDate.of(2025, 6, 30), "H42");
            told.organisation("H42", "Ninh Bình", null, null);
            told.organisation("H56", "Thanh Hóa", null, null);
            told.site(25, "H25");
            told.site(42, "H42");
            told.site(43, "H42");
            told.site(56, "H56");
            var thanhHoa = list(56, 2, "2026-11-20", CITIZENS, BUSINESSES, OFFICERS);
            told.accounts(list(56, 1, "2025-01-01", OFFICERS));
            told.accounts(thanhHoa);
            told.accounts(list(25, 1, "2026-10-01", CITIZENS));
            // Told again, told of the past, and nothing at all that can be read.
            told.accounts(thanhHoa);
            told.accounts(list(56, 1, "2025-01-01", OFFICERS));
            told.nonsense(Topics.ACCOUNT_FIGURES, "42");
            told.accounts(list(42, 1, "2026-11-01", BUSINESSES));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(JsonPath.<Integer>read(get(""), "$.sites.withList"))
                        .isEqualTo(3));
    }

    private static AccountFigures list(int site, long version, String asOf, AccountTypeFigures... types) {
        return new AccountFigures(
                site, version, LocalDate.parse(asOf), Instant.parse("2026-11-21T00:00:00Z"), List.of(types));
    }

    private static SortedMap<LocalDate, Long> days(Object... daysAndCounts) {
        var days = new TreeMap<LocalDate, Long>();
        for (var i = 0; i < daysAndCounts.length; i += 2) {
            days.put(LocalDate.parse((String) daysAndCounts[i]), ((Integer) daysAndCounts[i + 1]).longValue());
        }
        return days;
    }

    private static SortedMap<YearMonth, Long> months(Object... monthsAndCounts) {
        var months = new TreeMap<YearMonth, Long>();
        for (var i = 0; i < monthsAndCounts.length; i += 2) {
            months.put(YearMonth.parse((String) monthsAndCounts[i]), ((Integer) monthsAndCounts[i + 1]).longValue());
        }
        return months;
    }

    @Test
    void theNewestListCountsOnceAndPoisonIsPutAside() {
        var site = get("site=56&" + YEAR);

        assertThat(JsonPath.<Integer>read(site, "$.rows[0].total")).isEqualTo(100 + 20 + 9);
        assertThat(JsonPath.<Map<String, String>>read(site, "$.asOf"))
                .isEqualTo(Map.of("oldest", "2026-11-20", "newest", "2026-11-20"));
        assertThat(consumer.deadLetters()).isEqualTo(1);
    }

    @Test
    void officersAreCountedApart() {
        var row = JsonPath.<Map<String, Object>>read(get("organisation=H56&" + YEAR), "$.rows[0]");

        assertThat(JsonPath.<Map<String, Object>>read(row, "$.users"))
                .isEqualTo(Map.of(
                        "total", 120,
                        "withNationalId", 81,
                        "nationalIdShare", 67.5,
                        "created", 12,
                        "active30", 12,
                        "active90", 23,
                        "active365", 54,
                        "lastLogins", Map.of("2026-02", 9)));
        assertThat(JsonPath.<Integer>read(row, "$.types.OFFICER.total")).isEqualTo(9);
        assertThat(JsonPath.<Map<String, Integer>>read(row, "$.types.OFFICER.lastLogins"))
                .isEqualTo(Map.of("2026-10", 9));
    }

    @Test
    void thePeriodNarrowsWhatIsNew() {
        assertThat(created("site=56&from=2026-03-31&to=2026-03-31")).containsExactly(4);
        assertThat(created("site=56&from=2020-01-01&to=2026-11-22")).containsExactly(102);
        assertThat(created("site=56&from=2026-04-01&to=2026-05-01")).containsExactly(0);
    }

    @Test
    void aMergedProvincesSitesCountForItsSuccessor() {
        var answer = get("groupBy=organisation&" + YEAR);

        assertThat(values(answer, "group.organisation")).containsExactly("H42", "H56");
        assertThat(values(answer, "label.organisation")).containsExactly("Ninh Bình", "Thanh Hóa");
        assertThat(values(answer, "total")).containsExactly(120, 129);
        assertThat(values(answer, "sites")).containsExactly(2, 1);
        assertThat(values(answer, "asOf.oldest")).containsExactly("2026-10-01", "2026-11-20");
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.sites")).isEqualTo(Map.of("withList", 3, "total", 4));
        assertThat(values(get("organisation=H25&" + YEAR), "total")).containsExactly(120);
    }

    @Test
    void rowsCanBeGroupedBySite() {
        var answer = get("groupBy=site&" + YEAR);

        assertThat(values(answer, "group.site")).containsExactly(25, 42, 56);
        assertThat(values(answer, "label.site")).containsExactly("Một cửa 25", "Một cửa 42", "Một cửa 56");
        assertThat(values(answer, "users.total")).containsExactly(100, 20, 120);
    }

    @Test
    void rowsCanBeGroupedByType() {
        var answer = get("groupBy=type&" + YEAR);

        assertThat(values(answer, "group.type")).containsExactly("BUSINESS", "CITIZEN", "OFFICER");
        assertThat(values(answer, "label.type")).containsExactly("Doanh nghiệp", "Công dân", "Cán bộ một cửa");
        assertThat(values(answer, "total")).containsExactly(40, 200, 9);
    }

    @Test
    void aMonthTellsWhatIsNewInItButNotWhatThereWas() {
        var answer = get("groupBy=month&site=56&from=2026-01-01&to=2026-12-31");

        assertThat(values(answer, "group.month"))
                .hasSize(11)
                .startsWith("2026-01")
                .endsWith("2026-11");
        assertThat(values(answer, "users.created")).startsWith(3, 0, 9, 0);
        assertThat(values(answer, "users.lastLogins['2026-02']")).containsExactly(9);
        assertThat(values(answer, "total")).containsOnlyNulls();
        assertThat(values(answer, "users.nationalIdShare")).containsOnlyNulls();
    }

    @Test
    void withoutAListThereIsNoRow() {
        var answer = get("site=43");

        assertThat(values(answer, "total")).isEmpty();
        assertThat(JsonPath.<Object>read(answer, "$.asOf")).isNull();
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.sites")).isEqualTo(Map.of("withList", 0, "total", 1));
    }

    @Test
    void anOperatorSeesTheirOwnOrganisationOnly() {
        var operator = TestTokens.operator("H56");

        assertThat(values(get("groupBy=site", operator, 200), "group.site")).containsExactly(56);
        assertThat(JsonPath.<String>read(get("organisation=H42", operator, 404), "$.code"))
                .isEqualTo("ORGANISATION_NOT_FOUND");
        assertThat(JsonPath.<String>read(get("site=25", operator, 404), "$.code"))
                .isEqualTo("SITE_NOT_FOUND");
        assertThat(values(get("groupBy=site", TestTokens.viewer(), 200), "group.site"))
                .hasSize(3);
        assertThat(send("/api/reports/v1/accounts", "", "application/json").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=level, UNKNOWN_ACCOUNT_GROUPING",
        "groupBy=site&groupBy=type, GIVEN_TWICE",
        "view=AS_THEN, UNKNOWN_PARAMETER",
        "from=2024-02-30, BAD_DATE",
        "site=abc, BAD_SITE"
    })
    void aQuestionThatCannotBeAnsweredSaysWhy(String query, String code) {
        var problem = get(query, TestTokens.admin(), 400);

        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].code")).containsExactly(code);
        assertThat(JsonPath.<String>read(problem, "$.errors[0].message")).isNotBlank();
    }

    @Test
    void theCsvFileHasTheSameNumbers() {
        var file = send("/api/reports/v1/accounts?groupBy=site&site=56&" + YEAR, TestTokens.admin(), Downloads.CSV)
                .body();

        assertThat(new String(file, StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("56,Một cửa 56,1,2026-11-20,129,20,100,9,81,67.50,12,12,23,54,9");
    }

    @ParameterizedTest
    @CsvSource({"site", "organisation", "month", "type", "''"})
    void theWorkbookHasNumbersAndTheirMeaning(String grouping) throws IOException {
        var file = send("/api/reports/v1/accounts?groupBy=" + grouping + "&" + YEAR, TestTokens.admin(), Downloads.XLSX)
                .body();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("C1");
        }
    }

    @ParameterizedTest
    @CsvSource({"site", "organisation", "month", "type", "''"})
    void thePageShowsHowThingsStandAndItsFiles(String grouping) {
        var page = page("/reports/accounts?organisation=&site=&groupBy=" + grouping + "&" + YEAR, TestTokens.admin());

        assertThat(page)
                .contains(
                        "Trang đã có danh sách: 3 / 4",
                        "Danh sách từ ngày 01/10/2026 đến ngày 20/11/2026",
                        "67,50 %",
                        "162 / 240",
                        "trend-chart",
                        "03/2026",
                        "/reports/accounts/accounts.xlsx?")
                .doesNotContain("??");
        assertThat(page("/reports", TestTokens.admin())).contains("href=\"/reports/accounts\"");
    }

    @Test
    void withoutAListThePageSaysWhereListsAreImported() {
        var page = page("/reports/accounts?site=43", TestTokens.admin());

        assertThat(page)
                .contains("Chưa có danh sách tài khoản", "/categories/users")
                .doesNotContain("trend-chart", "??");
    }

    @Test
    void thePageSpeaksEnglishAndNamesMistakes() {
        assertThat(page("/reports/accounts?lang=en&groupBy=type", TestTokens.viewer()))
                .contains("User accounts", "Sites with a list: 3 / 4")
                .doesNotContain("??");
        var mistaken = send("/reports/accounts?from=2024-02-02&to=2024-02-01", TestTokens.admin(), "text/html");
        assertThat(mistaken.statusCode()).isEqualTo(400);
        assertThat(new String(mistaken.body(), StandardCharsets.UTF_8)).contains("sau ngày kết thúc 2024-02-01.");
    }

    private static List<Object> values(String answer, String path) {
        return JsonPath.read(answer, "$.rows[*]." + path);
    }

    private List<Object> created(String query) {
        return values(get(query), "users.created");
    }

    private String page(String path, String token) {
        var page = send(path, token, "text/html");
        var body = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(page.statusCode()).as(body).isEqualTo(200);
        return body;
    }

    private String get(String query) {
        return get(query, TestTokens.admin(), 200);
    }

    private String get(String query, String token, int status) {
        var answer = send("/api/reports/v1/accounts?" + query, token, "application/json");
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        return body;
    }

    private HttpResponse<byte[]> send(String path, String token, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", type)
                .header("Accept-Language", "vi");
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Today {
        @Bean
        @Primary
        Clock todaysClock() {
            return Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}
