package vn.emc.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * The first quarter of 2024: H56 has four dossiers (two of March, two fully online), H42 one. It is closed. Then one comes
 * late, one out of the quarantine, a correction takes an online result back; and it is closed again.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = "db-scheduler.polling-interval=200ms")
class SnapshotsTest {
    private static final String QUARTER = "from=2024-01-01&to=2024-03-31";
    private static final String PATH = "/api/reports/v1/snapshots";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private String liveBefore = "";
    private long first;
    private long second;

    @BeforeAll
    void closeTheQuarterTwice() throws Exception {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.events(List.of(
                    in(56, "a", "2024-01-10").event(),
                    out(56, "a").event(),
                    in(56, "b", "2024-02-10").event(),
                    out(56, "b").event(),
                    in(56, "c", "2024-03-10").event(),
                    in(56, "d", "2024-03-20").formsReception(2).event(),
                    in(42, "e", "2024-03-30").event()));
            awaitDossiers(5);
            liveBefore = indicators("ids=B1,B2&" + QUARTER);
            first = close("2024-01-01", "2024-03-31", "Chốt quý I");
            var before = Instant.parse("2024-03-15T02:00:00Z");
            told.events(List.of(
                    in(56, "late", "2024-02-15").arrivedAt(Instant.now()).event(),
                    in(42, "replayed", "2024-03-15")
                            .arrivedAt(before)
                            .withSenderEventId()
                            .event(),
                    out(56, "b").formsReception(2).corrected().event(),
                    in(56, "April", "2024-04-01").event()));
            awaitDossiers(8);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(value(indicators("ids=B2&live=true&" + QUARTER), "B2"))
                            .containsEntry("numerator", 1));
            second = close("2024-01-01", "2024-03-31", "Chốt lại sau đối soát");
        }
    }

    @Test
    void theFirstSnapshotKeepsWhatReportsSaidThen() throws Exception {
        var snapshot = get(PATH + "/" + first, TestTokens.officer());

        assertThat(JsonPath.<String>read(snapshot, "$.state")).isEqualTo("SUCCEEDED");
        assertThat(JsonPath.<Integer>read(snapshot, "$.progress.done")).isEqualTo(TakingSnapshot.STEPS);
        assertThat(JsonPath.<Integer>read(snapshot, "$.replacedBy")).isEqualTo((int) second);
        assertThat(JsonPath.<String>read(snapshot, "$.dataUntil")).isNotNull();
        assertThat(JsonPath.<Map<String, Integer>>read(snapshot, "$.answers[0].coverage"))
                .isEqualTo(Map.of("connected", 2, "total", 3));
        assertThat(JsonPath.<Map<String, Object>>read(snapshot, "$.answers[0].total.B2"))
                .containsEntry("numerator", 2)
                .containsEntry("denominator", 5)
                .containsEntry("ratio", 40.0)
                .containsEntry("version", 1)
                .containsEntry("provisional", false);
        assertThat(JsonPath.<List<Integer>>read(
                        snapshot, "$.answers[0].organisations[?(@.code == 'H56')].values.B1.denominator"))
                .containsExactly(4);
        assertThat(JsonPath.<List<Map<String, Object>>>read(snapshot, "$.answers[0].organisations[*].coverage"))
                .containsExactly(coverage("SITES", 1, 1), coverage("SITES", 1, 1));
        assertThat(JsonPath.<List<String>>read(snapshot, "$.answers[*].population"))
                .containsExactly("RECEIVED", "FINISHED");
        assertThat(JsonPath.<List<String>>read(snapshot, "$.definitions[*].id")).hasSize(8);
    }

    @Test
    void aClosedPeriodsAnswerIsItsSnapshotsAndNamesIt() throws Exception {
        var closed = indicators("ids=B1,B2&" + QUARTER);
        var live = indicators("ids=B1,B2&live=true&" + QUARTER);

        assertThat(value(closed, "B2"))
                .containsEntry("snapshot", (int) second)
                .containsEntry("provisional", false)
                .containsEntry("denominator", 7);
        assertThat(JsonPath.<List<Integer>>read(closed, "$.snapshots[*].snapshot"))
                .containsExactly((int) second);
        assertThat(value(live, "B2")).containsEntry("snapshot", null);
        assertThat(JsonPath.<List<Object>>read(live, "$.snapshots")).isEmpty();
        assertThat(value(liveBefore, "B2")).containsEntry("snapshot", null).containsEntry("denominator", 5);
    }

    @Test
    void whatComesAfterClosingChangesProvisionalPeriodsOnly() throws Exception {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.events(List.of(
                    in(34, "after", "2024-03-05").event(),
                    in(34, "May", "2024-05-05").event()));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(value(indicators("ids=B1&from=2024-05-01&to=2024-05-31"), "B1"))
                        .containsEntry("denominator", 1));

        var closed = indicators("ids=B1&" + QUARTER);

        assertThat(value(closed, "B1")).containsEntry("denominator", 7);
        assertThat(coverages(closed)).containsExactly(coverage("ORGANISATIONS", 2, 3));
        assertThat(coverages(indicators("ids=B1&live=true&" + QUARTER)))
                .containsExactly(coverage("ORGANISATIONS", 3, 3));
        assertThat(coverages(indicators("ids=B1&groupBy=organisation&" + QUARTER)))
                .containsExactly(coverage("SITES", 1, 1), coverage("SITES", 1, 1));
        assertThat(value(indicators("ids=B1&live=true&" + QUARTER), "B1")).containsEntry("denominator", 8);
        assertThat(groups(indicators("ids=B1&groupBy=organisation&" + QUARTER))).containsExactly("H42", "H56");
        assertThat(value(indicators("ids=B1&organisation=H34&" + QUARTER), "B1"))
                .containsEntry("denominator", 0)
                .containsEntry("snapshot", (int) second);
    }

    private static Map<String, Object> coverage(String of, int connected, int total) {
        return Map.of("of", of, "connected", connected, "total", total);
    }

    private static List<Map<String, Object>> coverages(String answer) {
        return JsonPath.read(answer, "$.rows[*].coverage");
    }

    @Test
    void whatWasNotFrozenIsCountedAndSaysWhichPeriodItLiesIn() throws Exception {
        var bySite = indicators("ids=B1&groupBy=site&" + QUARTER);
        var february = indicators("ids=B1&from=2024-02-01&to=2024-02-29");

        assertThat(value(bySite, "B1")).containsEntry("snapshot", null);
        assertThat(JsonPath.<List<Integer>>read(bySite, "$.snapshots[*].snapshot"))
                .containsExactly((int) second);
        assertThat(value(february, "B1")).containsEntry("snapshot", null);
        assertThat(JsonPath.<List<Integer>>read(february, "$.snapshots[*].snapshot"))
                .containsExactly((int) second);
    }

    @Test
    void aTrendShowsItsClosedPeriodsAsTheyWereClosed() throws Exception {
        var trend = indicators("ids=B1&groupBy=quarter&from=2024-01-01&to=2024-12-31");

        assertThat(JsonPath.<List<Object>>read(trend, "$.rows[*].values.B1.snapshot"))
                .containsExactlyElementsOf(JsonPath.<List<Object>>read(trend, "$.rows[*].group.quarter").stream()
                        .map(quarter -> quarter.equals("2024-Q1") ? (Object) (int) second : null)
                        .toList());
        assertThat(JsonPath.<List<Integer>>read(trend, "$.snapshots[*].snapshot"))
                .containsExactly((int) second);
    }

    @Test
    void theDifferenceOfTwoSnapshotsIsExplainedByItsCauses() throws Exception {
        var comparison = get(PATH + "/" + second + "/compare?with=" + first, TestTokens.officer());

        assertThat(JsonPath.<Integer>read(comparison, "$.earlier.id")).isEqualTo((int) first);
        assertThat(JsonPath.<Integer>read(comparison, "$.later.id")).isEqualTo((int) second);
        assertThat(causes(comparison, "$.total.B1")).containsExactlyInAnyOrder("REPLAY 1 1", "LATE 1 1");
        assertThat(causes(comparison, "$.total.B2"))
                .containsExactlyInAnyOrder("CORRECTION -1 0", "REPLAY 0 1", "LATE 0 1");
        assertThat(JsonPath.<List<String>>read(comparison, "$.organisations[*].code"))
                .containsExactly("H42", "H56");
        assertThat(causes(comparison, "$.organisations[0].differences.B1")).containsExactly("REPLAY 1 1");
        assertThat(JsonPath.<Integer>read(comparison, "$.rebuilds")).isZero();
    }

    @Test
    void theDatabaseRefusesToChangeASnapshot() {
        for (var change : List.of(
                "update snapshot set content = '{}'",
                "update snapshot set sha256 = repeat('0', 64) where id = " + first,
                "delete from snapshot where id = " + first,
                "truncate snapshot")) {
            assertThatThrownBy(() -> database.execute(change))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("immutable");
        }
        assertThat(database.queryForObject("select count(*) from snapshot", Integer.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void theContentIsWhatTheHashIsOfAndNamesTheSnapshotBefore() throws Exception {
        var answer = new Calls(port).get(PATH + "/" + second + "/content", TestTokens.officer());
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(JsonPath.<String>read(get(PATH + "/" + second, TestTokens.officer()), "$.sha256"))
                .isEqualTo(hash);
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + hash + "\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(JsonPath.<String>read(answer.body(), "$.previous.sha256"))
                .isEqualTo(JsonPath.read(get(PATH + "/" + first, TestTokens.officer()), "$.sha256"));
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo("Chốt lại sau đối soát");
        assertThat(JsonPath.<String>read(answer.body(), "$.closedBy")).isEqualTo("admin");
    }

    @Test
    void aSnapshotWhoseContentWasTamperedWithIsNotShown() throws Exception {
        var id = close("2023-01-01", "2023-01-31", "Sẽ bị sửa");
        database.execute("alter table snapshot disable trigger snapshot_is_immutable");
        database.update("update snapshot set content = replace(content, 'Sẽ bị sửa', 'Đã bị sửa') where id = ?", id);
        database.execute("alter table snapshot enable trigger snapshot_is_immutable");

        for (var path : List.of("", "/content", "/compare?with=" + id)) {
            var answer = new Calls(port).get(PATH + "/" + id + path, TestTokens.admin());
            assertThat(answer.statusCode()).as(path).isEqualTo(500);
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("SNAPSHOT_DAMAGED");
        }
    }

    @Test
    void anOperatorSeesTheirOwnOrganisationOnly() throws Exception {
        var operator = TestTokens.operator("H42");

        var snapshot = get(PATH + "/" + second, operator);
        var comparison = get(PATH + "/" + second + "/compare?with=" + first, operator);

        assertThat(JsonPath.<Integer>read(snapshot, "$.answers[0].total.B1.denominator"))
                .isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(snapshot, "$.answers[*].organisations[*].code"))
                .containsOnly("H42");
        assertThat(snapshot).doesNotContain("H56", "Thanh Hóa");
        assertThat(JsonPath.<List<String>>read(comparison, "$.organisations[*].code"))
                .containsExactly("H42");
        assertThat(causes(comparison, "$.total.B1")).containsExactly("REPLAY 1 1");
        assertThat(new Calls(port)
                        .get(PATH + "/" + second + "/content", operator)
                        .statusCode())
                .isEqualTo(404);
        assertThat(value(get("/api/reports/v1/indicators?ids=B1&" + QUARTER, operator), "B1"))
                .containsEntry("denominator", 2)
                .containsEntry("snapshot", (int) second);
        var unit = get(PATH + "/" + second, TestTokens.operator("H42.14"));
        assertThat(JsonPath.<List<Object>>read(unit, "$.answers")).isEmpty();
        assertThat(unit).doesNotContain("H56");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-01-01, PERIOD_ORDER, 422",
        "1999-01-01, 2024-01-01, PERIOD_LENGTH, 422",
        "2024-01-01, 2199-01-01, PERIOD_LENGTH, 422",
        "2190-01-01, 2199-01-01, PERIOD_NOT_OVER, 422"
    })
    void aPeriodThatCannotBeClosedIsRefused(String from, String to, String code, int status) throws Exception {
        var answer = new Calls(port).send("POST", PATH, body(from, to, "x"), TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
    }

    @Test
    void todayIsNotOver() throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

        var answer = new Calls(port).send("POST", PATH, body("2024-01-01", today, "x"), TestTokens.admin());

        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("PERIOD_NOT_OVER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"period\":{\"from\":\"2024-01-01\",\"to\":\"2024-01-31\"},\"reason\":\" \"}",
                "{\"period\":{\"from\":\"2024-01-01\"},\"reason\":\"x\"}",
                "{\"period\":{\"from\":\"2024-01-32\",\"to\":\"2024-01-31\"},\"reason\":\"x\"}",
                "{\"reason\":\"x\"}",
                "{\"period\":{\"from\":\"2024-01-01\",\"to\":\"2024-01-31\"},\"reason\":\"x\",\"more\":1}",
                "{"
            })
    void aRequestThatCannotBeReadIsRefused(String body) throws Exception {
        assertThat(new Calls(port).send("POST", PATH, body, TestTokens.admin()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyAdministratorsClosePeriods() throws Exception {
        for (var token : List.of(TestTokens.viewer(), TestTokens.officer(), TestTokens.operator("H56"))) {
            assertThat(new Calls(port)
                            .send("POST", PATH, body("2024-01-01", "2024-01-31", "x"), token)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatDoesNotExistIsNotFoundAndOtherPeriodsAreNotCompared() throws Exception {
        var other = close("2023-06-01", "2023-06-30", "Tháng 6");

        assertThat(code(PATH + "/424242", 404)).isEqualTo("SNAPSHOT_NOT_FOUND");
        assertThat(code(PATH + "/" + first + "/compare?with=424242", 404)).isEqualTo("SNAPSHOT_NOT_FOUND");
        assertThat(code(PATH + "/" + first + "/compare?with=" + other, 422)).isEqualTo("DIFFERENT_PERIODS");
    }

    @Test
    void snapshotsAreListedTheNewestFirst() throws Exception {
        var list = get(PATH + "?size=500", TestTokens.viewer());
        var ids = JsonPath.<List<Integer>>read(list, "$.items[*].id");

        assertThat(ids).contains((int) first, (int) second).isSortedAccordingTo((one, two) -> two - one);
        assertThat(JsonPath.<List<String>>read(list, "$.items[?(@.id == " + first + ")].reason"))
                .containsExactly("Chốt quý I");
    }

    @Test
    void filesHaveTheSameNumbers() throws Exception {
        var csv = get("/reports/snapshots/" + first + "/snapshot.csv", TestTokens.officer());
        var xlsx = download("/reports/snapshots/" + first + "/snapshot.xlsx");

        assertThat(csv.lines().skip(1).findFirst())
                .hasValueSatisfying(total ->
                        assertThat(total).startsWith("Hồ sơ tiếp nhận trong kỳ,,Cả nước,4,5,80.00,1,2,5,40.00,1"));
        assertThat(csv.lines().filter(line -> line.contains(",H56,Thanh Hóa,3,4,75.00")))
                .hasSize(1);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(4);
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("B1");
        }
        assertThat(download("/reports/snapshots/" + first + "/snapshot.json"))
                .isEqualTo(get(PATH + "/" + first + "/content", TestTokens.officer())
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(accept(PATH + "/" + first, "text/csv")).isEqualTo(csv);
    }

    @Test
    void thePagesListShowAndCompare() throws Exception {
        var admin = TestTokens.admin();

        assertThat(get("/reports/snapshots", admin))
                .contains(
                        "Bản chốt số liệu",
                        "Chốt kỳ",
                        "01/01/2024 – 31/03/2024",
                        "Đã được chốt lại",
                        "Đang có hiệu lực")
                .doesNotContain("??");
        assertThat(get("/reports/snapshots", TestTokens.viewer())).doesNotContain("<button class=\"button primary\"");
        assertThat(get("/reports/snapshots/" + first, admin))
                .contains(
                        "Bản chốt số " + first,
                        "Kỳ này đã được chốt lại",
                        "40,00",
                        "2 / 5",
                        "Thanh Hóa",
                        "SHA-256",
                        "snapshot.json")
                .doesNotContain("??", "hx-trigger=\"every");
        assertThat(get("/reports/snapshots/" + second + "/compare?with=" + first, admin))
                .contains(
                        "So sánh hai bản chốt",
                        "Gửi muộn: +1 / +1",
                        "Điều chỉnh: -1 / 0",
                        "Gửi lại từ kiểm dịch: +1 / +1")
                .doesNotContain("??");
        assertThat(get("/reports/snapshots/" + second + "/compare?lang=en&with=" + first, admin))
                .contains("Late events: +1 / +1")
                .doesNotContain("??");
        assertThat(get("/reports/snapshots/" + second, TestTokens.operator("H42")))
                .contains("Ninh Bình")
                .doesNotContain("Thanh Hóa", "snapshot.json", "??");
        assertThat(get("/reports?ids=B1&" + QUARTER, admin))
                .contains("Số liệu đã chốt · Bản chốt số " + second)
                .doesNotContain("??");
        assertThat(get("/reports?ids=B1&groupBy=site&" + QUARTER, admin))
                .contains("Kỳ này nằm trong bản chốt số " + second);
    }

    @Test
    void theFormClosesAPeriodOrSaysWhatIsWrong() throws Exception {
        var calls = new Calls(port);
        var path = "/reports/snapshots";

        assertThat(calls.form(path, "from=2022-01-01&to=2022-01-31&reason=", TestTokens.admin()))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Hãy ghi lý do", "value=\"2022-01-01\""));
        assertThat(calls.form(path, "from=x&to=2022-01-31&reason=y", TestTokens.admin())
                        .body())
                .contains("Hãy nhập ngày đầu và ngày cuối");
        assertThat(calls.form(path, "from=2190-01-01&to=2199-01-31&reason=y", TestTokens.admin())
                        .body())
                .contains("Kỳ chưa kết thúc");
        assertThat(calls.form(path, "from=2022-01-01&to=2022-01-31&reason=y", TestTokens.viewer())
                        .statusCode())
                .isEqualTo(403);
        awaitIdle();
        var accepted = calls.form(path, "from=2022-01-01&to=2022-01-31&reason=y", TestTokens.admin());
        assertThat(accepted.statusCode()).isEqualTo(303);
        var page = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(URI.create(page).getPath(), TestTokens.admin()))
                        .contains("Đang có hiệu lực"));
    }

    @Test
    void onePeriodAtATimeIsClosedAndItsPageShowsProgress() throws Exception {
        awaitIdle();
        var id = database.queryForObject(
                "insert into closing (from_day, to_day, reason, requested_by, requested_at, state, steps_done)"
                        + " values ('2021-01-01', '2021-01-31', 'x', 'x', now(), 'RUNNING', 3) returning id",
                Long.class);
        try {
            var answer = new Calls(port).send("POST", PATH, body("2024-01-01", "2024-01-31", "x"), TestTokens.admin());
            var page = get("/reports/snapshots/" + id, TestTokens.admin());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("CLOSING_RUNNING");
            assertThat(page)
                    .contains("Đang chốt: bước 3 / " + TakingSnapshot.STEPS, "hx-trigger=\"every 2s\"")
                    .doesNotContain("??");
            assertThat(code(PATH + "/" + id + "/content", 404)).isEqualTo("SNAPSHOT_NOT_FOUND");
        } finally {
            database.update("delete from closing where id = ?", id);
        }
    }

    private long close(String from, String to, String reason) throws Exception {
        awaitIdle();
        var answer = new Calls(port).send("POST", PATH, body(from, to, reason), TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(JsonPath.<String>read(get(location, TestTokens.admin()), "$.state"))
                        .isEqualTo("SUCCEEDED"));
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private void awaitIdle() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.queryForObject(
                                "select count(*) from closing where state = 'RUNNING'", Integer.class))
                        .isZero());
    }

    private void awaitDossiers(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.queryForObject(
                                "select coalesce(sum(dossiers), 0) from month_cell where population = 1",
                                Integer.class))
                        .isEqualTo(count));
    }

    private static DossierEvents in(int site, String code, String day) {
        return received().dossier(site, code).at(day + "T09:00:00+07:00");
    }

    private static DossierEvents out(int site, String code) {
        return result().dossier(site, code).at("2024-03-25T09:00:00+07:00");
    }

    private static String body(String from, String to, String reason) {
        return "{\"period\":{\"from\":\"%s\",\"to\":\"%s\"},\"reason\":\"%s\"}".formatted(from, to, reason);
    }

    private String indicators(String query) throws Exception {
        return get("/api/reports/v1/indicators?" + query, TestTokens.officer());
    }

    private String get(String path, String token) throws Exception {
        var answer = new Calls(port).get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String code(String path, int status) throws Exception {
        var answer = new Calls(port).get(path, TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonPath.read(answer.body(), "$.code");
    }

    private byte[] download(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", TestTokens.officer())
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(disposition -> assertThat(disposition).contains("emc-snapshot-" + first));
            return answer.body();
        }
    }

    private String accept(String path, String type) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", TestTokens.officer())
                    .header("Accept-Language", "vi")
                    .header("Accept", type)
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static Map<String, Object> value(String answer, String id) {
        return JsonPath.read(answer, "$.rows[0].values." + id);
    }

    private static List<Object> groups(String answer) {
        return JsonPath.read(answer, "$.rows[*].group.organisation");
    }

    private static List<String> causes(String comparison, String difference) {
        return JsonPath.<List<Map<String, Object>>>read(comparison, difference + ".causes").stream()
                .map(part -> part.get("cause") + " " + part.get("numerator") + " " + part.get("denominator"))
                .toList();
    }
}
