package vn.emc.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.Calls;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_ingest")
class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUARANTINE = "/api/ingest/v1/quarantine";
    private static final String REPLAYS = QUARANTINE + "/replays";
    private static final String BULK = "/api/ingest/v1/dossier-events";
    private static final String NINE_IS_THREE =
            "{\"changes\":[{\"field\":\"Status\",\"kind\":\"MAP\",\"values\":{\"9\":\"3\"}}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private Sites sites;

    @Autowired
    private JdbcTemplate database;

    private int site;

    @BeforeEach
    void openSite() {
        site = introduce(SiteStates.open(SiteStates.newId()));
    }

    @Test
    void aDryRunTellsWhatWouldComeOfItAndChangesNothing() throws Exception {
        collect("A", "9", "FormsReception=1&FormsPayments=1&Level=4");
        collect("A", "9", "FormsReception=2&FormsPayments=2&Level=4");
        collect("B", "7", "FormsReception=1&Level=4");

        var tried = replay(filter(), NINE_IS_THREE, true, TestTokens.operator("H56"));

        assertThat(tried.get("accepted").asInt()).isEqualTo(2);
        assertThat(tried.get("stayed").asInt()).isEqualTo(1);
        assertThat(tried.get("stays").get(0).get("reason").asString()).isEqualTo("BAD_STATUS");
        assertThat(tried.get("stays").get(0).get("message").asString())
                .isEqualTo("Status không phải là 0, 1, 2, 3 hoặc 4.");
        assertThat(gains(tried))
                .containsOnly(
                        Map.entry("RESULT", 2),
                        Map.entry("RESULT_ONLINE", 1),
                        Map.entry("PAID_ONLINE", 1),
                        Map.entry("PAID_AT_COUNTER", 1),
                        Map.entry("LEVEL_4", 2));
        assertThat(tried.at("/dossiers/all").asInt()).isEqualTo(1);
        assertThat(tried.at("/dossiers/unknownToLedger").asInt()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(3);
        assertThat(counted()).isZero();
        assertThat(database.queryForObject("select count(*) from replay_dossier", Integer.class))
                .isZero();
    }

    @Test
    void whatTheRepairMendsIsAcceptedAtItsOriginalTime() throws Exception {
        var before = Instant.now();
        collect(
                "000.00.11.H56-251122-0001",
                "9",
                "FormsReception=1&Level=4&User=%7B%22ID_QG%22%3A%22001099001234%22%7D");
        var kept = json("?site=" + site).get("items").get(0);

        var done = replay(filter(), NINE_IS_THREE, false, TestTokens.operator("H56"));

        assertThat(done.get("accepted").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> counted() == 1);
        var event = database.queryForMap("select * from dossier_event where site_id = ?", site);
        assertThat(event.get("event_id")).hasToString(kept.get("eventId").asString());
        assertThat(event.get("status")).isEqualTo(3);
        assertThat(event.get("event_time")).isEqualTo(event.get("received_at"));
        assertThat(((Timestamp) Objects.requireNonNull(event.get("received_at"))).toInstant())
                .isBetween(before.minusSeconds(1), before.plusSeconds(10));
        assertThat((String) event.get("user_national")).hasSize(22);
        assertThat(waiting()).isZero();
        var accepted = json("?state=ACCEPTED&site=" + site).get("items").get(0);
        assertThat(accepted.get("replayId").asInt()).isEqualTo(done.get("id").asInt());
    }

    @Test
    void anEventIsAcceptedOnceWhateverIsReplayedHowOften() throws Exception {
        for (var i = 0; i < 20; i++) {
            collect("D" + i, i % 2 == 0 ? "9" : "8", "FormsReception=1&Level=4");
        }
        var eight = NINE_IS_THREE.replace("\"9\"", "\"8\"");
        var both = NINE_IS_THREE.replace("\"9\":\"3\"", "\"9\":\"2\",\"8\":\"2\"");

        var first = replay(filter(), NINE_IS_THREE, false, TestTokens.admin());
        var second = replay(filter(), NINE_IS_THREE, false, TestTokens.admin());
        var third = replay(filter(), eight, false, TestTokens.admin());
        var fourth = replay(filter(), both, false, TestTokens.admin());

        assertThat(List.of(first, second, third, fourth))
                .extracting(replay -> replay.get("accepted").asInt())
                .containsExactly(10, 0, 10, 0);
        await().atMost(PATIENCE).until(() -> counted() == 20);
        assertThat(database.queryForObject(
                        "select count(*) from dossier_event where site_id = ? and status = 3", Integer.class, site))
                .isEqualTo(20);
    }

    @Test
    void whatItsSenderHasSentMendedCountsAlready() throws Exception {
        var keyId = UUID.randomUUID();
        var keyed = introduce(SiteStates.keyed(SiteStates.newId(), keyId));
        var key = SiteStates.key(keyed, keyId);
        bulk(
                key,
                "{\"CodeProfile\":\"A\",\"Status\":9,\"EventId\":\"e1\",\"EventTime\":\"2025-11-01T08:00:00+07:00\"}");
        bulk(
                key,
                "{\"CodeProfile\":\"A\",\"Status\":9,\"EventId\":\"e1\",\"EventTime\":\"2025-11-01T08:00:00+07:00\"}");
        bulk(
                key,
                "{\"CodeProfile\":\"B\",\"Status\":9,\"EventId\":\"e2\",\"EventTime\":\"2025-11-01T08:00:00+07:00\"}");
        await().atMost(PATIENCE)
                .until(() -> json("?codeProfile=B&site=" + keyed).get("total").asInt() == 1);
        assertThat(json("?site=" + keyed).get("total").asInt())
                .as("a repeat of an EventId has no effect")
                .isEqualTo(2);
        bulk(key, "{\"CodeProfile\":\"A\",\"Status\":1,\"EventId\":\"e1\"}");
        await().atMost(PATIENCE).until(() -> counted(keyed) == 1);

        var done = replay("{\"site\":%d}".formatted(keyed), NINE_IS_THREE, false, TestTokens.admin());

        assertThat(done.get("accepted").asInt()).isEqualTo(1);
        assertThat(done.get("stays").get(0).get("reason").asString()).isEqualTo("ACCEPTED_MEANWHILE");
        await().atMost(PATIENCE).until(() -> counted(keyed) == 2);
        assertThat(database.queryForObject(
                        "select event_time = '2025-11-01T08:00:00+07:00' from dossier_event where site_id = ? and code_profile = 'B'",
                        Boolean.class,
                        keyed))
                .as("the time its sender gave")
                .isTrue();
        assertThat(json("?site=" + keyed).get("total").asInt()).isZero();
    }

    @Test
    void anEventOfASiteThatIsOpenAgainIsAcceptedAsItIs() throws Exception {
        tell(SiteStates.inactive(site));
        await().atMost(PATIENCE).until(() -> !isActive());
        collect("A", "1", "FormsReception=1&Level=4");
        assertThat(replay(filter(), "{}", true, TestTokens.admin())
                        .get("stays")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("SITE_INACTIVE");

        tell(SiteStates.open(site));
        await().atMost(PATIENCE).until(() -> isActive());
        var done = replay(filter(), null, false, TestTokens.admin());

        assertThat(done.get("accepted").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> counted() == 1);
    }

    @Test
    void eventsCanBeGivenToAnotherSiteOfTheOwnOrganisation() throws Exception {
        var right = introduce(SiteStates.open(SiteStates.newId()));
        var foreign = introduce(SiteStates.of("H42", SiteStates.newId()));
        collect("A", "9", "FormsReception=1&Level=4");
        var toRight =
                "{\"changes\":[{\"field\":\"Status\",\"kind\":\"SET\",\"value\":\"1\"}],\"site\":%d}".formatted(right);
        var toForeign = "{\"site\":%d}".formatted(foreign);

        assertThat(post(REPLAYS, body(filter(), toForeign, false), TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(REPLAYS, body(filter(), "{\"site\":1}", false), TestTokens.admin())
                        .statusCode())
                .isEqualTo(404);
        replay(filter(), toRight, false, TestTokens.operator("H56"));

        await().atMost(PATIENCE).until(() -> counted(right) == 1);
        assertThat(counted()).isZero();
    }

    @Test
    void oneEventCanBeRepairedByItself() throws Exception {
        collect("", "1", "FormsReception=1&Level=4");
        collect("", "1", "FormsReception=1&Level=4");
        var event = json("?site=" + site).get("items").get(0).get("eventId").asString();
        var code = "{\"changes\":[{\"field\":\"CodeProfile\",\"kind\":\"SET\",\"value\":\"H56-251122-0009\"}]}";

        var all = post(REPLAYS, body(filter(), code, true), TestTokens.admin());
        var one = replay("{\"event\":\"%s\"}".formatted(event), code, false, TestTokens.operator("H56"));

        assertThat(all.statusCode()).isEqualTo(400);
        assertThat(all.body()).contains("ONE_DOSSIER_FOR_ALL", "/repair/changes/0/field");
        assertThat(one.get("accepted").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> counted() == 1);
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"changes":[{"field":"User","kind":"SET","value":"x"}]}          | NOT_REPAIRABLE
            {"changes":[{"field":"EventTime","kind":"SET","value":"2025"}]}  | NOT_REPAIRABLE
            {"changes":[{"field":"Status","kind":"SET"}]}                    | MISSING_VALUE
            {"changes":[{"field":"Status"}]}                                 | MISSING_KIND
            {"changes":[{"field":"Status","kind":"REPLACE","from":"","to":"1"}]} | MISSING_VALUE
            {"changes":[{"field":"Status","kind":"MAP","values":{}}]}        | MISSING_VALUE
            {"changes":[{"field":"Data","kind":"MAP","values":{"9":null}}]}  | MISSING_VALUE
            {"changes":[{"field":"Data","kind":"SET","value":"a\\u0000b"}]}   | CONTROL_CHARACTERS
            {"changes":[null]}                                               | MISSING_VALUE
            """)
    void aRepairThatCannotBeDoneIsRefusedWithWhatIsWrong(String repair, String code) {
        var answer = post(REPLAYS, body(filter(), repair, true), TestTokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(code, "INVALID_REQUEST");
    }

    @Test
    void whetherItIsForRealHasToBeSaid() {
        assertThat(post(REPLAYS, "{\"filter\":{}}", TestTokens.admin()).statusCode())
                .isEqualTo(400);
        assertThat(post(REPLAYS, "{\"dryRun\":true,\"dryrun\":false}", TestTokens.admin())
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(REPLAYS, "{\"dryRun\":true,\"filter\":{\"reason\":\"X\"}}", TestTokens.admin())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoMayNotReplayCannot() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");
        var own = replay(filter(), NINE_IS_THREE, true, TestTokens.operator("H56"));
        var address = REPLAYS + "/" + own.get("id").asInt();

        assertThat(post(REPLAYS, body(filter(), "{}", true), TestTokens.viewer())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(REPLAYS, body(filter(), "{}", true), TestTokens.officer())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(REPLAYS, body(filter(), "{}", true), TestTokens.operator("H42"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(address, TestTokens.officer()).statusCode()).isEqualTo(200);
        assertThat(get(address, TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(get(address, TestTokens.operator("H42")).statusCode()).isEqualTo(404);
        assertThat(post(address + "/cancellation", "", TestTokens.operator("H42"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(address + "/cancellation", "", TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(read(get(REPLAYS, TestTokens.operator("H42"))).get("items").findValuesAsString("id"))
                .doesNotContain(own.get("id").asString());
        assertThat(read(get(REPLAYS, TestTokens.operator("H56"))).get("items").findValuesAsString("id"))
                .contains(own.get("id").asString());
    }

    @Test
    void aUnitSeesWhatOthersReplayOnItsSiteAndCannotStopOrRepeatIt() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");
        var other = introduce(SiteStates.of("H42", SiteStates.newId()));
        var onItsSite = replay(filter(), NINE_IS_THREE, true, TestTokens.admin());
        var everywhere = replay("{\"reason\":\"BAD_STATUS\"}", NINE_IS_THREE, true, TestTokens.admin());
        var givenAway = replay(filter(), "{\"site\":%d}".formatted(other), true, TestTokens.admin());
        var address = REPLAYS + "/" + onItsSite.get("id").asInt();
        var page = "/quarantine/replays/" + onItsSite.get("id").asInt();

        assertThat(get(address, TestTokens.operator("H56")).statusCode()).isEqualTo(200);
        assertThat(get(address, TestTokens.operator("H42")).statusCode()).isEqualTo(404);
        assertThat(read(get(REPLAYS, TestTokens.operator("H56"))).get("items").findValuesAsString("id"))
                .contains(onItsSite.get("id").asString())
                .doesNotContain(
                        everywhere.get("id").asString(), givenAway.get("id").asString());
        assertThat(post(address + "/cancellation", "", TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(page, TestTokens.operator("H56")).body()).doesNotContain("realise-replay");
        assertThat(get(page, TestTokens.admin()).body()).contains("realise-replay");
    }

    @Test
    void anotherOrganisationsEventsAreOutOfReach() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");

        var everything = replay("{}", NINE_IS_THREE, false, TestTokens.operator("H42"));

        assertThat(everything.at("/progress/total").asInt()).isZero();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void itIsRecordedWhoAskedForWhatAndWhatCameOfIt() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");
        var data = "{\"changes\":[{\"field\":\"Data\",\"kind\":\"SET\",\"value\":\"CCCD 001099001234\"}]}";

        var done = replay(filter(), data, false, TestTokens.operator("H56"));

        var row = database.queryForMap(
                "select * from replay where id = ?", done.get("id").asInt());
        assertThat(row.get("state")).isEqualTo("SUCCEEDED");
        assertThat(row.get("organisation")).isEqualTo("H56");
        assertThat(row.get("requested_from")).isEqualTo("127.0.0.1");
        assertThat((String) row.get("requested_by")).isNotBlank();
        assertThat(String.valueOf(row.get("repair"))).contains("Data").doesNotContain("001099001234");
        assertThat(row.get("events_done")).isEqualTo(1L);
    }

    @Test
    void whatWaitingDoesNotMendFailsAtOnceAndSaysWhy() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");
        database.execute("""
                create function refuse_claim() returns trigger language plpgsql as $$
                begin raise exception 'permission denied for table replayed_event' using errcode = '42501'; end $$""");
        database.execute("create trigger refuse_claim before insert on replayed_event execute function refuse_claim()");

        String page;
        try {
            var address = post(REPLAYS, body(filter(), NINE_IS_THREE, false), TestTokens.admin())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            await().atMost(PATIENCE)
                    .until(() -> read(get(address, TestTokens.admin()))
                            .get("state")
                            .asString()
                            .equals("FAILED"));
            var failed = read(get(address, TestTokens.admin()));
            assertThat(failed.get("failure").asString()).contains("permission denied for table replayed_event");
            page = get("/quarantine/replays/" + failed.get("id").asInt(), TestTokens.admin())
                    .body();
        } finally {
            database.execute("drop function refuse_claim() cascade");
        }

        assertThat(page).contains("Đã dừng vì lỗi của hệ thống", "permission denied for table replayed_event");
        assertThat(waiting()).isEqualTo(1);
        assertThat(replay(filter(), NINE_IS_THREE, false, TestTokens.admin())
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void thePagesLeadFromTheListOverTheDryRunToTheReplay() throws Exception {
        collect("A", "9", "FormsReception=1&Level=4");
        var token = TestTokens.operator("H56");

        var list = get("/quarantine?site=" + site, token).body();
        var form = get("/quarantine/replays/new?site=" + site + "&reason=BAD_STATUS", token);
        var tried = form(
                "/quarantine/replays",
                "site=" + site + "&change-field=Status&change-kind=MAP&change-from=9"
                        + "&change-to=3&change-field=&change-kind=MAP&change-from=&change-to=",
                token);

        assertThat(list).contains("/quarantine/replays/new?site=" + site, "Sửa và gửi lại các sự kiện này");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("change-field", "Chạy thử").doesNotContain("??");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(303);
        var dryRun = tried.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE).until(() -> get(dryRun, token).body().contains("realise-replay"));
        var page = get(dryRun, token).body();
        assertThat(page).contains("Chạy thử xong: 1 sự kiện sẽ được nhận", "data-gains", "Trả kết quả trực tuyến");
        assertThat(page).doesNotContain("??");
        var real = form(URI.create(dryRun).getPath() + "/realisation", "", token)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> get(real, token).body().contains("Đã gửi lại: 1 sự kiện được nhận"));
        assertThat(get(real, token).body()).doesNotContain("??", "realise-replay");
        assertThat(get("/quarantine/replays", token).body())
                .contains("data-replays")
                .doesNotContain("??");
        assertThat(get("/quarantine/replays", TestTokens.viewer()).statusCode()).isEqualTo(403);
        await().atMost(PATIENCE).until(() -> counted() == 1);
    }

    @Test
    void aFormWithAMistakeIsShownAgainWithIt() throws Exception {
        var answer = form(
                "/quarantine/replays",
                "site=" + site + "&change-field=CodeProfile&change-kind=SET&change-from=&change-to=X",
                TestTokens.admin());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Chỉ đặt CodeProfile cho một sự kiện")
                .doesNotContain("??");
    }

    private boolean isActive() {
        var known = sites.find(site);
        return known != null && known.active();
    }

    private int introduce(SiteState state) {
        return SiteStates.introduce(TestBroker.bootstrapServers(), sites, state);
    }

    private static void tell(SiteState state) {
        SiteStates.tell(TestBroker.bootstrapServers(), state);
    }

    /** Sends an event that is rejected, and waits until it is in quarantine. */
    private void collect(String codeProfile, String status, String more) throws Exception {
        var before = waiting();
        var answer = new Calls(port)
                .form("CodeProfile=%s&Status=%s&SiteId=%d&%s".formatted(codeProfile, status, site, more));
        assertThat(answer.statusCode()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> waiting() == before + 1);
    }

    private void bulk(String key, String event) {
        var answer =
                new Calls(port).post(BULK, "[" + event + "]", "X-Api-Key", key, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode replay(String filter, @Nullable String repair, boolean dryRun, String token) throws Exception {
        var answer = post(REPLAYS, body(filter, repair, dryRun), token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var address = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> read(get(address, token)).get("state").asString().equals("SUCCEEDED"));
        return read(get(address, token));
    }

    private static String body(String filter, @Nullable String repair, boolean dryRun) {
        return "{\"filter\":%s,\"repair\":%s,\"dryRun\":%s}".formatted(filter, repair, dryRun);
    }

    private String filter() {
        return "{\"site\":%d}".formatted(site);
    }

    private static Map<String, Integer> gains(JsonNode replay) {
        var gains = new HashMap<String, Integer>();
        replay.get("gains")
                .forEach(gain -> gains.put(
                        gain.get("code").asString(), gain.get("events").asInt()));
        return gains;
    }

    private int waiting() throws Exception {
        return json("?site=" + site).get("total").asInt();
    }

    private int counted() {
        return counted(site);
    }

    private int counted(int siteId) {
        var count =
                database.queryForObject("select count(*) from dossier_event where site_id = ?", Integer.class, siteId);
        return count == null ? 0 : count;
    }

    private JsonNode json(String query) throws Exception {
        return read(get(QUARANTINE + query, TestTokens.admin()));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) {
        var local = path.startsWith("http") ? URI.create(path).getPath() : path;
        return new Calls(port)
                .send("GET", local, BodyPublishers.noBody(), "Authorization", token, "Accept-Language", "vi");
    }

    private HttpResponse<String> post(String path, String body, String token) {
        return new Calls(port)
                .post(path, body, "Authorization", token, "Content-Type", "application/json", "Accept-Language", "vi");
    }

    private HttpResponse<String> form(String path, String body, String token) {
        return new Calls(port)
                .post(
                        path,
                        body,
                        "Authorization",
                        token,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept-Language",
                        "vi");
    }
}
