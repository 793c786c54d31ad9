package vn.emc.reporting.web;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** The whole way: page events as ingest-service tells them, and what is answered of them. Today is 22 November 2026. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class WebFiguresTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private TransactionalBatchConsumer<PageEvent> consumer;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void tellTheWholeStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.organisation("H42", "Ninh Bình", null, null);
            told.organisation("H56", "Thanh Hóa", null, null);
            told.site(42, "H42");
            told.site(56, "H56");
            told.pages(List.of(
                    PageEvents.view(56, "a", "/", "2026-11-21T08:00"),
                    PageEvents.view(56, "a", "/thu-tuc", "2026-11-21T08:10"),
                    PageEvents.view(56, "a", "/thu-tuc", "2026-11-21T14:00"),
                    PageEvents.view(56, "b", "/thu-tuc", "2026-11-21T23:59"),
                    PageEvents.view(56, "c", "/", "2026-11-22T00:01"),
                    PageEvents.of(56, PageEventKind.LINK, "c", "2026-11-22T00:02"),
                    PageEvents.of(56, PageEventKind.DOWNLOAD, "c", "2026-11-22T00:03"),
                    PageEvents.signal(56, PageEventKind.SERVICE_VIEW, "2.000082", "2026-11-22T00:04"),
                    PageEvents.signal(56, PageEventKind.SERVICE_VIEW, "2.000082", "2026-11-22T00:05"),
                    PageEvents.signal(56, PageEventKind.SUBMISSION_SIGNAL, "2.000082", "2026-11-22T00:06"),
                    PageEvents.apart(56, PageEventStanding.FOREIGN_HOST, "2026-11-22T00:07"),
                    PageEvents.apart(56, PageEventStanding.ROBOT, "2026-11-22T00:08"),
                    PageEvents.apart(56, PageEventStanding.ROBOT, "2026-11-22T00:09")));
            told.nonsense(Topics.PAGE_EVENTS, "56");
            told.pages(List.of(PageEvents.view(42, "d", "/", "2026-10-05T08:00")));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(values(get("from=2026-10-01"), "figures.pageViews"))
                        .containsExactly(6));
    }

    @Test
    void everythingIsCountedOnceAndPoisonIsPutAside() {
        var figures = JsonPath.<Map<String, Object>>read(get("site=56"), "$.rows[0].figures");

        assertThat(figures)
                .isEqualTo(Map.of(
                        "pageViews", 5,
                        "visits", 4,
                        "visitors", Map.of("estimate", 3, "low", 3, "high", 3),
                        "serviceViews", 2,
                        "submissionSignals", 1,
                        "links", 1,
                        "downloads", 1,
                        "foreignHits", 1,
                        "robotHits", 2));
        assertThat(consumer.deadLetters()).isEqualTo(1);
    }

    @Test
    void daysAreThoseOfVietnam() {
        var answer = get("site=56&groupBy=day");

        assertThat(values(answer, "group.day")).containsExactly("2026-11-21", "2026-11-22");
        assertThat(values(answer, "label.day")).containsExactly("21/11/2026", "22/11/2026");
        assertThat(values(answer, "figures.pageViews")).containsExactly(4, 1);
        assertThat(values(answer, "figures.visits")).containsExactly(3, 1);
        assertThat(values(answer, "figures.visitors.estimate")).containsExactly(2, 1);
    }

    @Test
    void rowsCanBeGroupedByMonthSiteAndOrganisation() {
        assertThat(values(get("groupBy=month&from=2026-10-01"), "group.month")).containsExactly("2026-10", "2026-11");
        assertThat(values(get("groupBy=site&from=2026-10-01"), "label.site"))
                .containsExactly("Một cửa 42", "Một cửa 56");
        var byOrganisation = get("groupBy=organisation&from=2026-10-01");
        assertThat(values(byOrganisation, "label.organisation")).containsExactly("Ninh Bình", "Thanh Hóa");
        assertThat(values(byOrganisation, "figures.visitors.estimate")).containsExactly(1, 3);
    }

    @Test
    void theMostLookedAtComesFirst() {
        var answer = get("site=56");

        assertThat(JsonPath.<List<String>>read(answer, "$.pages[*].page")).containsExactly("/thu-tuc", "/");
        assertThat(JsonPath.<List<Integer>>read(answer, "$.pages[*].views")).containsExactly(3, 2);
        assertThat(JsonPath.<String>read(answer, "$.pages[0].title")).isEqualTo("Trang /thu-tuc");
        assertThat(JsonPath.<List<Map<String, Object>>>read(answer, "$.services"))
                .singleElement()
                .satisfies(service -> assertThat(service)
                        .containsEntry("service", "2.000082")
                        .containsEntry("views", 2)
                        .containsEntry("signals", 1));
        assertThat(JsonPath.<Double>read(answer, "$.visitorError")).isEqualTo(1.63);
        assertThat(JsonPath.<String>read(answer, "$.dataUntil")).isNotNull();
    }

    @Test
    void aSignalIsNoDossier() {
        var indicators = text(send("/api/reports/v1/indicators?ids=B1", TestTokens.admin(), "application/json"));

        assertThat(JsonPath.<List<Integer>>read(indicators, "$.rows[*].values.B1.denominator"))
                .allSatisfy(dossiers -> assertThat(dossiers).isZero());
    }

    @Test
    void withoutAPeriodTheLastThirtyDaysCount() {
        assertThat(values(get("site=42"), "figures.pageViews")).isEmpty();
        assertThat(JsonPath.<String>read(get(""), "$.period.from")).isEqualTo("2026-10-24");
        assertThat(JsonPath.<String>read(get(""), "$.period.to")).isEqualTo("2026-11-22");
    }

    @Test
    void anOperatorSeesTheirOwnOrganisationOnly() {
        var operator = TestTokens.operator("H42");

        assertThat(values(get("groupBy=site&from=2026-10-01", operator, 200), "group.site"))
                .containsExactly(42);
        assertThat(JsonPath.<List<Integer>>read(get("from=2026-10-01", operator, 200), "$.pages[*].site"))
                .containsOnly(42);
        assertThat(JsonPath.<String>read(get("site=56", operator, 404), "$.code"))
                .isEqualTo("SITE_NOT_FOUND");
        assertThat(send("/api/reports/v1/web", "", "application/json").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=level, UNKNOWN_WEB_GROUPING",
        "groupBy=site&groupBy=day, GIVEN_TWICE",
        "procedure=2.000082, UNKNOWN_PARAMETER",
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
        var file = text(send("/api/reports/v1/web?groupBy=site&site=56", TestTokens.admin(), Downloads.CSV));

        assertThat(file.lines().skip(1)).containsExactly("56,Một cửa 56,5,4,3,3,3,2,1,1,1,1,2");
    }

    @Test
    void theWorkbookHasNumbersAndTheirMeaning() throws IOException {
        var file = send("/api/reports/v1/web?groupBy=day&site=56", TestTokens.admin(), Downloads.XLSX)
                .body();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            var meaning = new StringBuilder();
            book.getSheetAt(1).forEach(row -> row.forEach(cell -> meaning.append(cell)));
            assertThat(meaning).contains("30 phút", "1,63 %", "không phải số hồ sơ");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "day", "month", "site", "organisation"})
    void thePageShowsHowThingsStandAndItsFiles(String grouping) {
        var page = page("/reports/web?organisation=&site=56&groupBy=" + grouping);

        assertThat(page)
                .contains(
                        "Thống kê truy cập website",
                        "Một cửa 56",
                        "trend-chart",
                        "21/11/2026",
                        "/thu-tuc",
                        "2.000082",
                        "1,63 %",
                        "/reports/web/web.xlsx?")
                .doesNotContain("??");
        assertThat(page("/reports")).contains("href=\"/reports/web\"");
    }

    @Test
    void withoutAHitThePageSaysWhereTheEmbedCodeIs() {
        assertThat(page("/reports/web?site=42"))
                .contains("Chưa có lượt truy cập nào", "href=\"/websites\"")
                .doesNotContain("trend-chart", "??");
    }

    @Test
    void thePageSpeaksEnglishAndNamesMistakes() {
        assertThat(page("/reports/web?lang=en&groupBy=day"))
                .contains("Web statistics", "Submission signals")
                .doesNotContain("??");
        var mistaken = send("/reports/web?from=2024-02-02&to=2024-02-01", TestTokens.admin(), "text/html");
        assertThat(mistaken.statusCode()).isEqualTo(400);
        assertThat(text(mistaken)).contains("sau ngày kết thúc 2024-02-01.");
    }

    private static List<Object> values(String answer, String path) {
        return JsonPath.read(answer, "$.rows[*]." + path);
    }

    private String page(String path) {
        var page = send(path, TestTokens.admin(), "text/html");
        assertThat(page.statusCode()).as(text(page)).isEqualTo(200);
        return text(page);
    }

    private String get(String query) {
        return get(query, TestTokens.admin(), 200);
    }

    private String get(String query, String token, int status) {
        var answer = send("/api/reports/v1/web?" + query, token, "application/json");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        return text(answer);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
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
