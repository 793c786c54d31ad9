package vn.emc.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class BehindANumberTest {
    private static final String YEAR = "from=2024-01-01&to=2024-12-31";
    private static final int DOSSIERS = 62;
    private static final HttpServer INGEST = ingest();

    /** What ingest-service would say; null: nothing but an error. */
    private static volatile @Nullable String ledger;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void theLedgersAddress(DynamicPropertyRegistry registry) {
        registry.add(
                "emc.reporting.ledger.events",
                () -> "http://127.0.0.1:" + INGEST.getAddress().getPort() + "/events");
    }

    @BeforeAll
    void tellTheStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.events(story());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    database.queryForObject("select count(*) from dossier_state", Integer.class))
                            .isEqualTo(DOSSIERS));
        }
    }

    @AfterAll
    static void stop() {
        INGEST.stop(0);
    }

    private static List<DossierEvent> story() {
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i < 60; i++) {
            var site = i % 3 == 0 ? 56 : 42;
            var day = "2024-0%d-%02dT09:00:00+07:00".formatted(1 + i % 6, 1 + i % 28);
            var code = "D-" + i;
            events.add(received()
                    .dossier(site, code)
                    .at(day)
                    .level(i % 4 == 0 ? 3 : 4)
                    .formsReception(1 + i % 2)
                    .procedure(i % 5 == 0 ? null : "2.00008" + i % 5)
                    .fromNationalPortal(i % 7 == 0 ? 1 : 0)
                    .event());
            if (i % 3 != 1) {
                events.add(result().dossier(site, code)
                        .at("2024-07-%02dT09:00:00+07:00".formatted(1 + i % 28))
                        .payment(i % 3)
                        .byPost(i % 2)
                        .formsReception(1 + i % 5 / 4)
                        .event());
            }
        }
        events.add(received().dossier(56, "direct").event());
        events.add(result().dossier(56, "direct").formsReception(2).event());
        events.add(received().dossier(34, "elsewhere").event());
        return events;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&population=FINISHED",
                "&organisation=H42",
                "&site=56",
                "&level=4",
                "&procedure=2.000082",
                "&organisation=H56&procedure=2.000083&level=4&view=AS_NOW",
                "&from=2024-03-05&to=2024-05-20"
            })
    void behindEveryFigureAreAsManyDossiersAsItSays(String filter) throws Exception {
        var period = filter.contains("from=") ? filter.substring(1) : YEAR + filter;
        var report = body("/api/reports/v1/indicators?" + period, TestTokens.admin());
        for (var id : List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8")) {
            for (var part : List.of("numerator", "denominator")) {
                var figure = JsonPath.<Integer>read(report, "$.rows[0].values." + id + "." + part);

                var list = body(
                        "/api/reports/v1/dossiers?" + period + "&size=500&indicator=" + id + "&part=" + part,
                        TestTokens.admin());

                assertThat(JsonPath.<Integer>read(list, "$.total"))
                        .as(id + part)
                        .isEqualTo(figure);
                assertThat(JsonPath.<List<String>>read(list, "$.items[*].codeProfile"))
                        .as(id + part)
                        .hasSize(figure)
                        .doesNotHaveDuplicates();
                if (part.equals("numerator")) {
                    assertThat(JsonPath.<List<Boolean>>read(list, "$.items[*].counted"))
                            .allMatch(counted -> counted);
                }
            }
        }
    }

    @Test
    void pagesAreInOrderAndMakeUpTheWhole() throws Exception {
        var codes = new ArrayList<String>();
        var days = new ArrayList<String>();
        for (var page = 0; page < 9; page++) {
            var list = body("/api/reports/v1/dossiers?" + YEAR + "&size=7&page=" + page, TestTokens.admin());
            codes.addAll(JsonPath.<List<String>>read(list, "$.items[*].codeProfile"));
            days.addAll(JsonPath.<List<String>>read(list, "$.items[*].receivedOn"));
        }

        assertThat(codes).hasSize(DOSSIERS).doesNotHaveDuplicates();
        assertThat(days.reversed()).isSorted();
        assertThat(body("/api/reports/v1/dossiers?" + YEAR + "&page=500", TestTokens.admin()))
                .contains("\"items\":[]", "\"total\":" + DOSSIERS);
    }

    @Test
    void operatorsSeeTheirOwnDossiersAndViewersNone() throws Exception {
        var own = body("/api/reports/v1/dossiers?" + YEAR + "&size=500", TestTokens.operator("H56"));

        assertThat(JsonPath.<List<Integer>>read(own, "$.items[*].siteId"))
                .hasSize(21)
                .containsOnly(56);
        assertThat(status("/api/reports/v1/dossiers?" + YEAR + "&site=42", TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("/api/reports/v1/dossiers?" + YEAR + "&organisation=H42", TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("/api/reports/v1/dossiers/42/D-1", TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("/reports/dossiers/one?site=42&codeProfile=D-1", TestTokens.operator("H56")))
                .isEqualTo(404);
        assertThat(status("/api/reports/v1/dossiers?" + YEAR, TestTokens.viewer()))
                .isEqualTo(403);
        assertThat(status("/reports/dossiers?" + YEAR, TestTokens.viewer())).isEqualTo(403);
        assertThat(status("/api/reports/v1/dossiers?" + YEAR, null)).isEqualTo(401);
    }

    @Test
    void allThatIsWrongWithAQuestionIsSaid() throws Exception {
        var answer = get(
                "/api/reports/v1/dossiers?indicator=B9&part=half&from=x&attribution=CODE_DATE&groupBy=month&ids=B1",
                TestTokens.admin(),
                Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].pointer"))
                .contains("/indicator", "/part", "/from", "/groupBy", "/ids");
        assertThat(body("/api/reports/v1/dossiers?attribution=CODE_DATE", TestTokens.admin()))
                .contains("NO_LIST_BY_CODE_DATE");
        assertThat(status("/api/reports/v1/dossiers?size=501", TestTokens.admin()))
                .isEqualTo(400);
    }

    @Test
    void aDossierSaysInASentenceWhyItDoesNotCount() throws Exception {
        ledger = ContractJson.mapper()
                .writeValueAsString(story().stream()
                        .filter(event -> event.codeProfile().equals("direct"))
                        .map(BehindANumberTest::asLedgerEvent)
                        .toList());

        var dossier = body("/api/reports/v1/dossiers/56/direct", TestTokens.operator("H56"));

        assertThat(JsonPath.<List<String>>read(dossier, "$.explanations[?(@.indicator=='B2')].sentence"))
                .containsExactly("Không tính: kết quả trả trực tiếp, FormsReception ≠ 1 ở trạng thái 3.");
        assertThat(JsonPath.<List<String>>read(dossier, "$.explanations[?(@.indicator=='B5')].sentence"))
                .containsExactly("Không xét: dịch vụ mức độ 4, không phải mức độ 3 (một phần).");
        assertThat(JsonPath.<List<Boolean>>read(dossier, "$.explanations[?(@.indicator=='B1')].inNumerator"))
                .containsExactly(true);
        assertThat(JsonPath.<List<Integer>>read(dossier, "$.events[*].status")).containsExactly(1, 3);
        assertThat(body("/api/reports/v1/dossiers/56/D-0", TestTokens.admin(), "en"))
                .contains("Not considered: ")
                .doesNotContain("{0}");
    }

    @Test
    void theDecidingEventsValueStandsInTheSentence() throws Exception {
        var deciding = database.queryForObject(
                "select result_event::text from dossier_state where code_profile = 'direct'", String.class);
        ledger =
                "[{\"eventId\":\"%s\",\"kind\":\"SENT\",\"eventTime\":\"2024-03-08T01:00:00Z\",\"receivedAt\":\"2024-03-08T01:00:00Z\",\"status\":3,\"formsReception\":2,\"warnings\":[\"UNKNOWN_TTHC\"]}]"
                        .formatted(deciding);

        var dossier = body("/api/reports/v1/dossiers/56/direct", TestTokens.admin());
        var page = body("/reports/dossiers/one?site=56&codeProfile=direct", TestTokens.admin());

        assertThat(dossier).contains("Không tính: kết quả trả trực tiếp, FormsReception = 2 ở trạng thái 3.");
        assertThat(JsonPath.<List<List<String>>>read(dossier, "$.events[*].decides"))
                .containsExactly(List.of("RESULT"));
        assertThat(page)
                .contains(
                        "Không tính: kết quả trả trực tiếp, FormsReception = 2 ở trạng thái 3.",
                        "UNKNOWN_TTHC",
                        "kết quả",
                        "Vì sao được tính hoặc không");
    }

    @Test
    void whatWasAgreedLeadsToItsReconciliation() throws Exception {
        var agreed = """
                {"eventId":"%s","kind":"%s","eventTime":"2024-03-08T05:00:00Z","receivedAt":"2024-07-01T02:00:00Z","status":0,\
                "warnings":[],"reconciliationId":%s,"reason":%s}""";
        ledger = "["
                + String.join(
                        ",",
                        agreed.formatted(UUID.randomUUID(), "CORRECTION", "12", "\"Ba thủ tục khai sai <mức độ>.\""),
                        agreed.formatted(UUID.randomUUID(), "EXCLUSION", "4013", "\"Hồ sơ thử.\""),
                        agreed.formatted(UUID.randomUUID(), "CORRECTION", "null", "null"))
                + "]";

        var dossier = body("/api/reports/v1/dossiers/56/direct", TestTokens.operator("H56"));
        var page = body("/reports/dossiers/one?site=56&codeProfile=direct", TestTokens.operator("H56"));

        assertThat(JsonPath.<List<Integer>>read(dossier, "$.events[*].reconciliationId"))
                .containsExactly(12, 4013, null);
        assertThat(JsonPath.<List<String>>read(dossier, "$.events[*].reason"))
                .containsExactly("Ba thủ tục khai sai <mức độ>.", "Hồ sơ thử.", null);
        assertThat(page)
                .containsPattern(
                        "<a href=\"/reconciliations/12\">Đính chính theo đối soát số 12: Ba thủ tục khai sai &lt;mức độ&gt;.</a>")
                .containsPattern(
                        "<a href=\"/reconciliations/4013\">Loại khỏi thống kê theo đối soát số 4013: Hồ sơ thử.</a>")
                .containsOnlyOnce("<span class=\"badge\">đính chính</span>")
                .doesNotContain("/reconciliations/null");
    }

    @Test
    void aDossierIsShownAlsoWhereItsEventsCannotBeRead() throws Exception {
        ledger = null;

        var dossier = body("/api/reports/v1/dossiers/56/direct", TestTokens.admin());

        assertThat(JsonPath.<Object>read(dossier, "$.events")).isNull();
        assertThat(dossier).contains("FormsReception ≠ 1 ở trạng thái 3");
        assertThat(body("/reports/dossiers/one?site=56&codeProfile=direct", TestTokens.admin()))
                .contains("Chưa đọc được các sự kiện");
    }

    @Test
    void thePageListsWithLinksAndSaysWhatIsWrong() throws Exception {
        var page = body("/reports/dossiers?" + YEAR + "&indicator=B1&size=5", TestTokens.admin());
        var none = body("/reports/dossiers?from=1999-01-01&to=1999-01-02", TestTokens.admin());

        assertThat(page)
                .contains("/reports/dossiers/one?site=", "Trang sau", "Trong tử số")
                .doesNotContain("??");
        assertThat(none).contains("Không có hồ sơ nào");
        assertThat(body("/reports/dossiers?indicator=B9", TestTokens.admin())).contains("Không có chỉ số “B9”");
    }

    @Test
    void figuresOfReportsLeadToTheirDossiers() throws Exception {
        var report = "/reports?" + YEAR + "&groupBy=month,organisation&ids=B1&level=4";
        var page = body(report, TestTokens.admin());
        var links = Pattern.compile("href=\"(/reports/dossiers\\?[^\"]+)\"[^>]*>([0-9.]+)<")
                .matcher(page)
                .results()
                .toList();

        assertThat(links).hasSizeGreaterThan(10);
        for (var link : links) {
            var list = body(
                    "/api" + link.group(1).replace("&amp;", "&").replace("/reports/", "/reports/v1/"),
                    TestTokens.admin());
            assertThat(JsonPath.<Integer>read(list, "$.total")).isEqualTo(Integer.valueOf(link.group(2)));
        }
        assertThat(body(report, TestTokens.viewer())).doesNotContain("/reports/dossiers");
    }

    private static Map<String, Object> asLedgerEvent(DossierEvent event) {
        return Map.of(
                "eventId", event.eventId(),
                "kind", event.kind(),
                "eventTime", event.eventTime(),
                "receivedAt", event.receivedAt(),
                "status", event.status(),
                "warnings", event.warnings());
    }

    private int status(String path, @Nullable String token) throws Exception {
        return get(path, token, Map.of()).statusCode();
    }

    private String body(String path, String token) throws Exception {
        return body(path, token, "vi");
    }

    private String body(String path, String token, String language) throws Exception {
        return get(path, token, Map.of("Accept-Language", language)).body();
    }

    private java.net.http.HttpResponse<String> get(String path, @Nullable String token, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpServer ingest() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/events", BehindANumberTest::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = ledger;
            if (text == null || exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
