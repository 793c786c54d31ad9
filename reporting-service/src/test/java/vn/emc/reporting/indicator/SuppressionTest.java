package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * In March 2024 H34 received 5 dossiers, H56 30 and H42 100, half of them online but for H34's, which all are; 20 of H42's are
 * of level 3. In February H42 received 40.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
// A setting nobody else has gives it a database of its own.
@TestPropertySource(properties = "emc.test.of=SuppressionTest")
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class SuppressionTest {
    private static final String INDICATORS = "/api/reports/v1/indicators?ids=B1&";
    private static final String MARCH = "from=2024-03-01&to=2024-03-31";
    private static final String SNAPSHOTS = "/api/reports/v1/snapshots";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void marchAndFebruary() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            var events = new ArrayList<DossierEvent>();
            for (var number = 0; number < 100; number++) {
                var online = number % 2 == 0 ? 1 : 2;
                if (number < 5) {
                    events.add(dossier(34, "a" + number, "2024-03-10", 1, 4));
                }
                if (number < 30) {
                    events.add(dossier(56, "b" + number, "2024-03-10", online, 4));
                }
                if (number < 40) {
                    events.add(dossier(42, "d" + number, "2024-02-10", online, 4));
                }
                events.add(dossier(42, "c" + number, "2024-03-10", online, number < 20 ? 3 : 4));
            }
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(database.queryForObject(
                                    "select coalesce(sum(dossiers), 0) from month_cell where population = 1",
                                    Integer.class))
                            .isEqualTo(175));
        }
    }

    private static DossierEvent dossier(int site, String code, String day, int channel, int level) {
        return received()
                .dossier(site, code)
                .at(day + "T09:00:00+07:00")
                .formsReception(channel)
                .level(level)
                .event();
    }

    /** Beyond some table, choosing what to hide would take too long; who sees exact figures needs no choice. */
    @Test
    void viewersAreRefusedATableTooLargeToChooseWhatToHideIn() throws Exception {
        var query = INDICATORS + "from=2019-01-01&to=2019-01-31&groupBy=procedure";
        try {
            database.update(
                    "insert into procedure (code) select 'many-' || n from generate_series(1, ?) n",
                    HiddenFigures.MOST_CELLS + 1);
            database.update("""
                    insert into procedure_month_cell (site_id, population, month, procedure_id, level, dossiers,
                        received_online, fully_online, finished, paid_online, paid, by_post, from_national)
                    select 42, 1, date '2019-01-01', id, 4, 20, 20, 0, 0, 0, 0, 0, 0
                    from procedure where starts_with(code, 'many-')""");

            var refused = new Calls(port).get(query, TestTokens.viewer());
            var exact = get(query, TestTokens.officer());

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("TOO_MANY_ROWS");
            assertThat(refused.body()).contains("1500");
            assertThat(JsonPath.<List<Object>>read(exact, "$.rows")).hasSize(HiddenFigures.MOST_CELLS + 1);
            database.update("delete from procedure_month_cell where procedure_id = (select max(id) from procedure)");
            assertThat(new Calls(port).get(query, TestTokens.viewer()).statusCode())
                    .isEqualTo(200);
        } finally {
            database.update("delete from procedure_month_cell where month = date '2019-01-01'");
            database.update("delete from procedure where starts_with(code, 'many-')");
        }
    }

    @Test
    void viewersSeeNoSmallCountNorOneThatGivesItAway() throws Exception {
        var answer = get(INDICATORS + MARCH + "&groupBy=organisation", TestTokens.viewer());

        assertThat(JsonPath.<Integer>read(answer, "$.suppressedBelow")).isEqualTo(10);
        assertThat(hidden(answer)).containsExactly("H34", "H56");
        assertThat(JsonPath.<Map<String, Object>>read(answer, "$.rows[0].values.B1"))
                .containsEntry("numerator", null)
                .containsEntry("denominator", null)
                .containsEntry("ratio", null);
        assertThat(JsonPath.<List<Integer>>read(
                        answer, "$.rows[?(@.group.organisation == 'H42')].values.B1.denominator"))
                .containsExactly(100);
        assertThat(JsonPath.<Integer>read(
                        get(INDICATORS + MARCH, TestTokens.viewer()), "$.rows[0].values.B1.denominator"))
                .isEqualTo(135);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation=H56",
                "site=56",
                "organisation=H56&groupBy=month",
                "organisation=H56&groupBy=level",
                "organisation=H56&level=4",
                "organisation=H56&site=56",
                "groupBy=site&organisation=H56",
                "view=AS_NOW&organisation=H56&ids=B1,B2,B8"
            })
    void howeverOneAsksForItTheSecondCountStaysHidden(String query) throws Exception {
        var answer = get(
                "/api/reports/v1/indicators?" + (query.contains("ids=") ? "" : "ids=B1&") + MARCH + "&" + query,
                TestTokens.viewer());

        assertThat(JsonPath.<List<Object>>read(answer, "$.rows[*].values.B1.denominator"))
                .as(answer)
                .containsExactly((Object) null);
    }

    @Test
    void sitesHideWhatTheirOrganisationsHide() throws Exception {
        var answer = get(INDICATORS + MARCH + "&groupBy=site", TestTokens.viewer());

        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[?(@.values.B1.hidden)].group.site"))
                .containsExactly(34, 56);
    }

    @Test
    void whoMayListTheDossiersSeesTheirNumber() throws Exception {
        var query = INDICATORS + MARCH + "&organisation=H34";

        for (var token : List.of(TestTokens.operator("H34"), TestTokens.officer(), TestTokens.admin())) {
            assertThat(JsonPath.<Integer>read(get(query, token), "$.rows[0].values.B1.denominator"))
                    .isEqualTo(5);
        }
        assertThat(status(query, TestTokens.operator("H56"))).isEqualTo(404);
        assertThat(status("/api/reports/v1/dossiers?indicator=B1&part=NUMERATOR&" + MARCH, TestTokens.viewer()))
                .isEqualTo(403);
        assertThat(status("/reports/dossiers?indicator=B1&part=NUMERATOR&" + MARCH, TestTokens.viewer()))
                .isEqualTo(403);
    }

    @Test
    void comparisonsHideWhatEitherPeriodHides() throws Exception {
        var answer = get(INDICATORS + MARCH + "&groupBy=organisation&compare=PREVIOUS", TestTokens.viewer());
        var february = get(INDICATORS + "from=2024-02-01&to=2024-02-29&organisation=H42", TestTokens.viewer());

        assertThat(JsonPath.<Integer>read(february, "$.rows[0].values.B1.denominator"))
                .isEqualTo(40);
        assertThat(JsonPath.<List<Integer>>read(
                        answer, "$.rows[?(@.group.organisation == 'H42')].values.B1.earlier.difference.denominator"))
                .containsExactly(60);
        var march = get(
                INDICATORS + "from=2024-04-01&to=2024-04-30&compare=PREVIOUS&organisation=H56", TestTokens.viewer());
        assertThat(JsonPath.<Boolean>read(march, "$.rows[0].values.B1.earlier.hidden"))
                .isTrue();
        assertThat(JsonPath.<Object>read(march, "$.rows[0].values.B1.earlier.difference"))
                .isNull();
    }

    @Test
    void pagesMarkWhatIsHiddenAndFilesLeaveItEmpty() throws Exception {
        var query = "?ids=B1&" + MARCH + "&groupBy=organisation";
        var page = get("/reports" + query, TestTokens.viewer());
        var csv = get("/reports/indicators.csv" + query, TestTokens.viewer());

        assertThat(page)
                .contains("ẩn (&lt; 10)", "Không hiển thị:", "Ô trống là số bị ẩn")
                .doesNotContain("??");
        assertThat(csv.lines().toList()).anyMatch(line -> line.startsWith("H34,Tỉnh ba tư,,,,"));
        assertThat(csv.lines().toList()).anyMatch(line -> line.startsWith("H42,Ninh Bình,50,100,50.00,"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx("/reports/indicators.xlsx" + query)))) {
            var notes = Stream.iterate(0, row -> row <= book.getSheetAt(1).getLastRowNum(), row -> row + 1)
                    .map(row -> String.valueOf(book.getSheetAt(1).getRow(row).getCell(2)))
                    .toList();
            assertThat(notes).anyMatch(note -> note.startsWith("Ô trống là số bị ẩn"));
        }
        assertThat(get("/", TestTokens.viewer())).doesNotContain("??");
        assertThat(get("/reports" + query, TestTokens.officer())).doesNotContain("ẩn (");
    }

    @Test
    void snapshotsHideWhatReportsHide() throws Exception {
        var id = close();
        var snapshot = get(SNAPSHOTS + "/" + id, TestTokens.viewer());

        assertThat(JsonPath.<List<String>>read(
                        snapshot, "$.answers[?(@.population == 'RECEIVED')].organisations[?(@.values.B1.hidden)].code"))
                .containsExactlyInAnyOrder("H34", "H56");
        assertThat(status(SNAPSHOTS + "/" + id + "/content", TestTokens.viewer()))
                .isEqualTo(404);
        assertThat(status(SNAPSHOTS + "/" + id + "/compare?with=" + id, TestTokens.viewer()))
                .isEqualTo(403);
        assertThat(get("/reports/snapshots/" + id, TestTokens.viewer()))
                .contains("ẩn")
                .doesNotContain("??", "snapshot.json");
        assertThat(get("/reports/snapshots/" + id + "/snapshot.csv", TestTokens.viewer()))
                .contains("H34,Tỉnh ba tư,,,,");
        assertThat(
                        JsonPath.<List<Integer>>read(
                                get(SNAPSHOTS + "/" + id, TestTokens.officer()),
                                "$.answers[?(@.population == 'RECEIVED')].organisations[?(@.code == 'H34')].values.B1.denominator"))
                .as("what is stored is exact")
                .containsExactly(5);
        assertThat(hidden(get(INDICATORS + MARCH + "&groupBy=organisation", TestTokens.viewer())))
                .containsExactly("H34", "H56");
    }

    private static List<String> hidden(String answer) {
        return JsonPath.read(answer, "$.rows[?(@.values.B1.hidden)].group.organisation");
    }

    private int close() throws Exception {
        var body = "{\"period\":{\"from\":\"2024-03-01\",\"to\":\"2024-03-31\"},\"reason\":\"x\"}";
        var calls = new Calls(port);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(calls.send("POST", SNAPSHOTS, body, TestTokens.admin())
                                .statusCode())
                        .isEqualTo(202));
        var list = get(SNAPSHOTS, TestTokens.admin());
        int id = JsonPath.read(list, "$.items[0].id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                JsonPath.<String>read(get(SNAPSHOTS + "/" + id, TestTokens.admin()), "$.state"))
                        .isEqualTo("SUCCEEDED"));
        return id;
    }

    private byte[] xlsx(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.viewer())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }

    private int status(String path, String token) throws Exception {
        return new Calls(port).get(path, token).statusCode();
    }

    private String get(String path, String token) throws Exception {
        var answer = new Calls(port).get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
