package vn.emc.reporting.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** From codes that match nothing to the click after which they do. Sites 34 and 56 have catalogues, 42 has none. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class UnmatchedCodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNMATCHED = "/api/reports/v1/unmatched-codes?from=2024-01-01&to=2024-12-31";
    private static final String ALIASES = "/api/reports/v1/code-aliases";
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");

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
            told.catalogue(new CataloguePart(
                    34,
                    10,
                    0,
                    List.of(
                            service(1, "2.000221.000.00.00.H34", "000001", "Cấp giấy tiền chất"),
                            service(2, "1.003984.000.00.00.H34", "000002", "Kiểm dịch thực vật"))));
            told.catalogue(new CatalogueState(34, 1, List.of(new DefaultPeriod(10, JANUARY, null, 1))));
            told.catalogue(new CataloguePart(56, 20, 0, List.of(service(9, null, "T-9", "Khai sinh"))));
            told.catalogue(new CatalogueState(56, 2, List.of(new DefaultPeriod(20, JANUARY, null, 1))));
            var events = new ArrayList<DossierEvent>();
            events.add(DossierEvents.of(34, "a", "1", "2024-03-04"));
            events.add(DossierEvents.of(34, "b", "1", "2024-05-06"));
            events.add(DossierEvents.of(34, "c", "1", "2024-02-01"));
            events.add(DossierEvents.of(34, "d", "=X/01?&", "2024-02-01"));
            events.add(DossierEvents.of(34, "e", "=X/01?&", "2024-02-02"));
            events.add(DossierEvents.of(34, "f", "000002", "2024-02-01"));
            events.add(DossierEvents.of(34, "g", null, "2024-02-01"));
            events.add(DossierEvents.of(56, "h", "T-8000000", "2024-02-01"));
            events.add(DossierEvents.of(42, "i", "1", "2024-02-01"));
            told.events(events);
            await().atMost(PATIENCE)
                    .until(() -> number("select coalesce(sum(dossiers), 0) from day_cell where population = 1") == 9
                            && number("select count(*) from catalogue_service") == 3
                            && number("select count(*) from code_match") == 1);
        }
    }

    @BeforeEach
    void nothingIsDecided() throws Exception {
        List<Integer> ids = JsonPath.read(get(ALIASES, TestTokens.admin()).body(), "$.items[*].id");
        for (var id : ids) {
            assertThat(send("DELETE", ALIASES + "/" + id, null, TestTokens.admin())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private static CatalogueService service(long id, @Nullable String idCdvcqg, String idMcdt, String name) {
        return new CatalogueService(id, name, 3, null, idCdvcqg, idMcdt);
    }

    private long number(String query) {
        var number = database.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return new Calls(port).get(path, token);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json, String token)
            throws IOException, InterruptedException {
        return new Calls(port).send(method, path, json, token);
    }

    private HttpResponse<String> form(String path, String fields, String token)
            throws IOException, InterruptedException {
        return new Calls(port).form(path, fields, token);
    }

    private static String alias(int site, String code, long serviceId) {
        return "{\"siteId\":%d,\"code\":\"%s\",\"serviceId\":%d}".formatted(site, code, serviceId);
    }

    @Test
    void aDecisionLeadsBackToTheSameCodes() throws Exception {
        assertThat(get("/reports/unmatched?site=34&from=2024-02-01&to=2024-05-31", TestTokens.admin())
                        .body())
                .contains("name=\"site\" value=\"34\"", "name=\"to\" value=\"2024-05-31\"");
    }

    private List<String> codes(String more, String token) throws Exception {
        var answer = get(UNMATCHED + more, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.<List<Map<String, Object>>>read(answer.body(), "$.items[*]").stream()
                .map(item -> item.get("siteId") + " " + item.get("code") + " " + item.get("dossiers"))
                .toList();
    }

    @Test
    void codesThatMatchNothingAreListedTheMostFrequentFirst() throws Exception {
        assertThat(codes("", TestTokens.admin())).containsExactly("34 1 3", "34 =X/01?& 2", "56 T-8000000 1");
        assertThat(codes("&site=34", TestTokens.officer())).containsExactly("34 1 3", "34 =X/01?& 2");
        assertThat(codes("&organisation=H56", TestTokens.admin())).containsExactly("56 T-8000000 1");
        assertThat(codes("&size=1&page=1", TestTokens.admin())).containsExactly("34 =X/01?& 2");
        assertThat(JsonPath.<Integer>read(
                        get("/api/reports/v1/unmatched-codes", TestTokens.admin())
                                .body(),
                        "$.total"))
                .as("this year, where no period is given")
                .isEqualTo(3);
        assertThat(codes("&size=1&page=9", TestTokens.admin())).isEmpty();
    }

    @Test
    void viewersAreToldNoCountsOfCodes() throws Exception {
        assertThat(codes("", TestTokens.viewer())).containsExactly("34 1 null", "34 =X/01?& null", "56 T-8000000 null");
        var items = get(UNMATCHED, TestTokens.viewer()).body();
        assertThat(JsonPath.<List<Object>>read(items, "$.items[*].firstDay")).containsOnlyNulls();
        assertThat(JsonPath.<List<Object>>read(items, "$.items[*].lastDay")).containsOnlyNulls();
        assertThat(get("/reports/unmatched?from=2024-01-01&to=2024-12-31", TestTokens.viewer())
                        .body())
                .contains("T-8000000", "chỉ hiện cho người được xem hồ sơ")
                .doesNotContain("01/02/2024");
    }

    @Test
    void aCodeTellsItsDaysNameAndSuggestion() throws Exception {
        var item = get(UNMATCHED + "&site=34", TestTokens.admin()).body();

        assertThat(JsonPath.<String>read(item, "$.items[0].firstDay")).isEqualTo("2024-02-01");
        assertThat(JsonPath.<String>read(item, "$.items[0].lastDay")).isEqualTo("2024-05-06");
        assertThat(JsonPath.<String>read(item, "$.items[0].name")).isEqualTo("Cấp giấy bưu chính");
        assertThat(JsonPath.<Integer>read(item, "$.items[0].suggestion.serviceId"))
                .isEqualTo(1);
        assertThat(JsonPath.<String>read(item, "$.items[0].suggestion.reason")).isEqualTo("LEADING_ZEROS");
        assertThat(JsonPath.<String>read(item, "$.items[0].suggestion.why")).contains("các số 0 ở đầu");
        assertThat(JsonPath.<Object>read(item, "$.items[1].suggestion")).isNull();
        assertThat(JsonPath.<Integer>read(item, "$.total")).isEqualTo(2);
        var may = get("/api/reports/v1/unmatched-codes?site=34&from=2024-05-01&to=2024-05-31", TestTokens.admin());
        assertThat(JsonPath.<Integer>read(may.body(), "$.items[0].dossiers")).isEqualTo(1);
    }

    @Test
    void afterADecisionPastDossiersCountForTheService() throws Exception {
        var added = send("POST", ALIASES, alias(34, "1", 1), TestTokens.operator("H34"));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(codes("&site=34", TestTokens.admin())).containsExactly("34 =X/01?& 2");
        var rows = get(
                        "/api/reports/v1/indicators?ids=B1&groupBy=procedure&site=34&from=2024-01-01&to=2024-12-31"
                                + "&procedure=2.000221",
                        TestTokens.admin())
                .body();
        assertThat(JsonPath.<List<String>>read(rows, "$.rows[*].label.procedure"))
                .containsExactly("Cấp giấy tiền chất");
        assertThat(JsonPath.<List<Integer>>read(rows, "$.rows[*].values.B1.denominator"))
                .containsExactly(3);
        var dossier = get("/api/reports/v1/dossiers/34/a", TestTokens.admin()).body();
        assertThat(JsonPath.<String>read(dossier, "$.service.matchedBy")).isEqualTo("ALIAS");
        assertThat(JsonPath.<String>read(dossier, "$.service.name")).isEqualTo("Cấp giấy tiền chất");
        send("POST", ALIASES, alias(34, "=X/01?&", 2), TestTokens.admin());
        assertThat(codes("&site=34", TestTokens.admin())).isEmpty();
    }

    @Test
    void aDecisionCanBeTakenBackAndStaysOnRecord() throws Exception {
        int id = JsonPath.read(
                send("POST", ALIASES, alias(34, "1", 1), TestTokens.operator("H34"))
                        .body(),
                "$.id");

        assertThat(send("DELETE", ALIASES + "/" + id, null, TestTokens.admin()).statusCode())
                .isEqualTo(204);

        assertThat(codes("&site=34", TestTokens.admin())).contains("34 1 3");
        assertThat(JsonPath.<List<Integer>>read(get(ALIASES, TestTokens.admin()).body(), "$.items[*].id"))
                .isEmpty();
        var record =
                get(ALIASES + "?removed=true&site=34", TestTokens.officer()).body();
        assertThat(JsonPath.<Integer>read(record, "$.items[0].id")).isEqualTo(id);
        assertThat(JsonPath.<String>read(record, "$.items[0].createdBy")).isEqualTo("operator.h34");
        assertThat(JsonPath.<String>read(record, "$.items[0].removedBy")).isEqualTo("admin");
        assertThat(JsonPath.<String>read(record, "$.items[0].removedAt")).isNotBlank();
        assertThat(send("DELETE", ALIASES + "/" + id, null, TestTokens.admin()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void decisionsThatMakeNoSenseAreRefused() throws Exception {
        send("POST", ALIASES, alias(34, "1", 1), TestTokens.admin());

        assertThat(send("POST", ALIASES, alias(34, " 1 ", 1), TestTokens.admin())
                        .statusCode())
                .isEqualTo(201);
        assertProblem(send("POST", ALIASES, alias(34, "1", 2), TestTokens.admin()), 409, "CODE_HAS_MEANING");
        assertProblem(send("POST", ALIASES, alias(34, "000002", 1), TestTokens.admin()), 409, "CODE_HAS_MEANING");
        assertProblem(send("POST", ALIASES, alias(34, "2", 9), TestTokens.admin()), 422, "SERVICE_NOT_FOUND");
        assertProblem(send("POST", ALIASES, alias(42, "2", 1), TestTokens.admin()), 422, "SERVICE_NOT_FOUND");
        assertProblem(send("POST", ALIASES, alias(34, " ", 1), TestTokens.admin()), 400, "INVALID_REQUEST");
        assertProblem(send("POST", ALIASES, "{\"siteId\":34}", TestTokens.admin()), 400, "INVALID_REQUEST");
        assertThat(get(UNMATCHED + "&groupBy=level", TestTokens.admin()).statusCode())
                .isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
    }

    @Test
    void anOperatorSeesAndDecidesForTheOwnOrganisationOnly() throws Exception {
        int id = JsonPath.read(
                send("POST", ALIASES, alias(34, "1", 1), TestTokens.operator("H34"))
                        .body(),
                "$.id");
        var stranger = TestTokens.operator("H56");

        assertThat(codes("", stranger)).containsExactly("56 T-8000000 1");
        assertThat(get(UNMATCHED + "&site=34", stranger).statusCode()).isEqualTo(404);
        assertThat(get(UNMATCHED + "&organisation=H34", stranger).statusCode()).isEqualTo(404);
        assertThat(JsonPath.<List<Object>>read(get(ALIASES, stranger).body(), "$.items"))
                .isEmpty();
        assertThat(get(ALIASES + "?site=34", stranger).statusCode()).isEqualTo(404);
        assertThat(send("POST", ALIASES, alias(34, "=X/01?&", 1), stranger).statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", ALIASES + "/" + id, null, stranger).statusCode())
                .isEqualTo(404);
        assertThat(get("/reports/unmatched/services?site=34&row=0", stranger).statusCode())
                .isEqualTo(404);
        assertThat(codes("&site=34", TestTokens.admin())).containsExactly("34 =X/01?& 2");
    }

    @Test
    void othersMayLookButNotDecide() throws Exception {
        for (var token : List.of(TestTokens.officer(), TestTokens.viewer())) {
            assertThat(get(UNMATCHED, token).statusCode()).isEqualTo(200);
            assertThat(send("POST", ALIASES, alias(34, "1", 1), token).statusCode())
                    .isEqualTo(403);
            assertThat(send("DELETE", ALIASES + "/1", null, token).statusCode()).isEqualTo(403);
            assertThat(get("/reports/unmatched?from=2024-01-01&to=2024-12-31", token)
                            .body())
                    .contains("T-8000000")
                    .doesNotContain("name=\"serviceId\"", "Chọn dịch vụ khác");
        }
        assertThat(get(ALIASES, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageAssignsWithOneClickAndTakesBack() throws Exception {
        var operator = TestTokens.operator("H34");
        var list = "/reports/unmatched?from=2024-01-01&to=2024-12-31";
        assertThat(get(list, operator).body())
                .contains("Gán 000001", "các số 0 ở đầu", "Chọn dịch vụ khác", "=X/01?&amp;")
                .doesNotContain("T-8000000", "??", "Đã gán mã", "Mọi mã đều khớp");

        var answer = form(
                "/reports/unmatched/aliases",
                "siteId=34&serviceId=1&from=2024-01-01&to=2024-12-31&code="
                        + URLEncoder.encode("=X/01?&", StandardCharsets.UTF_8),
                operator);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var after =
                get(location.substring(location.indexOf("/reports")), operator).body();
        assertThat(after).contains("Đã gán mã =X/01?&amp;.", "Mã đã gán gần đây", "operator.h34", "Bỏ gán");
        assertThat(codes("", operator)).containsExactly("34 1 3");
        int id = JsonPath.read(get(ALIASES, operator).body(), "$.items[0].id");
        var removal = form("/reports/unmatched/aliases/" + id + "/removal", "from=2024-01-01&to=2024-12-31", operator);
        assertThat(removal.statusCode()).isEqualTo(303);
        assertThat(codes("", operator)).hasSize(2);
    }

    @Test
    void anotherServiceIsFoundByNameOrCodeWithoutAccents() throws Exception {
        var choices = "/reports/unmatched/services?site=34&row=4&q=";

        assertThat(get(choices + "kiem%20dich", TestTokens.admin()).body())
                .contains("Kiểm dịch thực vật", "form=\"assign-4\"", "value=\"2\"")
                .doesNotContain("tiền chất");
        assertThat(get(choices + "2.0002", TestTokens.admin()).body()).contains("Cấp giấy tiền chất");
        assertThat(get(choices + "zzz", TestTokens.admin()).body()).contains("Không có dịch vụ nào như vậy.");
    }

    @Test
    void thePageSaysWhenEveryCodeMatchesAndSpeaksEnglish() throws Exception {
        assertThat(get("/reports/unmatched?from=2023-01-01&to=2023-12-31", TestTokens.admin())
                        .body())
                .contains("Mọi mã đều khớp");
        assertThat(get("/reports/unmatched?lang=en&from=2024-01-01&to=2024-12-31", TestTokens.admin())
                        .body())
                .contains("Assign 000001", "Choose another service")
                .doesNotContain("??");
        assertThat(get("/reports", TestTokens.viewer()).body()).contains("href=\"/reports/unmatched\"");
        var wrong = get("/reports/unmatched?from=yesterday", TestTokens.admin());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("yesterday");
    }

    /** At the end of the year. It also gives this test a database and a broker of its own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Today {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}
