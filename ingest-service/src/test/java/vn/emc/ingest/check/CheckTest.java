package vn.emc.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_ingest")
class CheckTest {
    private static final String CHECK = "/api/ingest/v1/dossier-events:check";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Autowired
    private RefusedCalls refusedCalls;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void anOpenSite() {
        tell(SiteStates.open(site));
    }

    /** Another site, in another state: what is told of the same one later may not have been heard yet. */
    private int tell(SiteState state) {
        return SiteStates.introduce(bootstrapServers, sites, state);
    }

    private String event(String more) {
        return event(site, more);
    }

    private static String event(int site, String more) {
        return "CodeProfile=000.00.11.H56-191203-1508&SiteId=" + site + "&CodeTTHC=2.000082"
                + "&Status=1&FormsReception=1&Level=4" + more;
    }

    private HttpResponse<String> send(String type, String body, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = type;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return new Calls(port).post(CHECK, body, all);
    }

    private JsonNode check(String type, String body, String... headers) {
        var answer = send(type, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> codes(JsonNode check) {
        return check.get("findings")
                .valueStream()
                .map(finding -> finding.get("code").asString())
                .toList();
    }

    private static JsonNode field(JsonNode check, String name) {
        return check.get("fields")
                .valueStream()
                .filter(field -> field.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(JsonNode check, int status, String code) {
        assertThat(check.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(check.get("status").intValue()).isEqualTo(status);
        assertThat(codes(check)).first().isEqualTo(code);
    }

    @Test
    void anEventIsReadAlikeInEveryForm() {
        var json = "{\"codeprofile\":\"000.00.11.H56-191203-1508\",\"SITEID\":\"" + site
                + "\",\"CodeTTHC\":\"2.000082\",\"status\":\"1\",\"FormsReception\":1,\"Level\":4.0}";
        var multipart = event("")
                .lines()
                .flatMap(line -> List.of(line.split("&", -1)).stream())
                .map(pair -> "--b\r\nContent-Disposition: form-data; name=\"" + pair.replaceFirst("=", "\"\r\n\r\n")
                        + "\r\n")
                .reduce("", String::concat);
        var query = new Calls(port)
                .send("POST", CHECK + "?" + event(""), HttpRequest.BodyPublishers.noBody())
                .body();

        var checks = List.of(
                check(FORM, event("")),
                check("application/json", json),
                check("multipart/form-data; boundary=b", multipart + "--b--\r\n"),
                JsonMapper.shared().readTree(query));

        assertThat(checks)
                .extracting(check -> check.get("shape").asString())
                .containsExactly("form", "json", "multipart", "query");
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.get("outcome").asString()).isEqualTo("ACCEPTED");
            assertThat(check.get("status").intValue()).isEqualTo(204);
            assertThat(codes(check)).isEmpty();
            assertThat(field(check, "Status").get("value").asString()).isEqualTo("1");
            assertThat(field(check, "Level").get("value").asString()).isEqualTo("4");
        });
    }

    @Test
    void everyValueIsExplainedByTheLettersLists() {
        var check = check(FORM, event("&IsDVCBC=7").replace("Status=1", "Status=3"));

        assertThat(field(check, "Status").get("meaning").get("vi").asString()).isEqualTo("Đã trả kết quả");
        assertThat(field(check, "FormsReception").get("meaning").get("vi").asString())
                .isEqualTo("Trả kết quả trực tuyến");
        assertThat(field(check, "Level").get("meaning").get("en").asString()).isEqualTo("Fully online");
        assertThat(field(check, "CodeProfile").get("meaning").get("vi").asString())
                .isEqualTo("Đơn vị 000.00.11.H56, tiếp nhận ngày 03/12/2019, số thứ tự 1508");
        assertThat(field(check, "SiteId").get("meaning").get("vi").asString()).isEqualTo("Cổng dịch vụ công " + site);
        assertThat(field(check, "IsDVCBC").get("sent").asString()).isEqualTo("7");
        assertThat(field(check, "IsDVCBC").get("value").isNull()).isTrue();
        assertThat(field(check, "IsDVCBC").get("meaning").get("vi").asString()).isEqualTo("Không dùng được");
        assertThat(field(check, "NameTTHC").get("meaning").get("vi").asString()).isEqualTo("Không gửi");
    }

    @Test
    void everyRuleIsToldInBothLanguagesWithItsMend() {
        var check = check(FORM, event("&FormsPayments=2").replace("Level=4", "Level=0"), "Accept-Language", "en");

        assertThat(check.get("outcome").asString()).isEqualTo("ACCEPTED_WITH_WARNINGS");
        assertThat(codes(check)).containsExactly("LEVEL_RULE", "PAYMENT_RULE");
        var finding = check.get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("WARNING");
        assertThat(finding.get("field").asString()).isEqualTo("FormsReception");
        assertThat(finding.get("message").get("vi").asString()).isEqualTo("Level 0 phải đi với FormsReception 2.");
        assertThat(finding.get("message").get("en").asString()).isEqualTo("Level 0 must go with FormsReception 2.");
        assertThat(finding.get("mend").get("vi").asString()).startsWith("Dịch vụ mức 0");
        assertThat(finding.get("mend").get("en").asString()).startsWith("A level 0 service");
    }

    @Test
    void allThatIsWrongIsToldNotOnlyTheFirst() {
        var check = check(FORM, "SiteId=" + site + "&Status=9&Level=5");

        assertThat(check.get("outcome").asString()).isEqualTo("QUARANTINED");
        assertThat(check.get("status").intValue()).isEqualTo(204);
        assertThat(codes(check))
                .containsExactly(
                        "MISSING_CODE_PROFILE", "BAD_STATUS", "MISSING_TTHC", "BAD_LEVEL", "BAD_FORMS_RECEPTION");
        assertThat(codes(check(FORM, event(tell(SiteStates.inactive(SiteStates.newId())), ""))))
                .containsExactly("SITE_INACTIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"SiteId\":', 400, UNREADABLE_BODY",
        "application/json, '[{\"SiteId\":7}]', 400, ARRAY_BODY",
        "application/xml, <a/>, 415, UNSUPPORTED_TYPE",
        "application/x-www-form-urlencoded, Status=1, 400, MISSING_SITE_ID",
        "application/x-www-form-urlencoded, SiteId=x&Status=1, 400, BAD_SITE_ID",
        "application/x-www-form-urlencoded, SiteId=99999999&Status=1, 404, UNKNOWN_SITE"
    })
    void whatWouldBeRefusedIsAFindingThatSaysHowToMendIt(String type, String body, int status, String code) {
        var check = check(type, body);

        assertRefused(check, status, code);
        assertThat(check.get("findings").get(0).get("severity").asString()).isEqualTo("REFUSED");
        assertThat(check.get("findings").get(0).get("mend").get("vi").asString())
                .isNotBlank();
    }

    @Test
    void anEventOfNoSiteIsStillReadAndItsRulesChecked() {
        assertThat(codes(check(FORM, "Status=9"))).contains("MISSING_SITE_ID", "MISSING_CODE_PROFILE", "BAD_STATUS");
    }

    @Test
    void whereThereIsNothingToReadThereIsAProblem() throws IOException {
        assertThat(send(FORM, "").body()).contains("\"code\":\"EMPTY_BODY\"");
        assertThat(send(FORM, "").statusCode()).isEqualTo(400);
        assertThat(send(FORM, event("&Data=" + "x".repeat(64 * 1024))).statusCode())
                .isEqualTo(413);
        assertThat(new Calls(port)
                        .post(CHECK, gzip(new byte[1024 * 1024]), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
        assertThat(new Calls(port)
                        .send("GET", CHECK, HttpRequest.BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aPackedEventIsReadAndAnUnknownPackingToldOf() throws IOException {
        var packed = gzip(event("").getBytes(StandardCharsets.UTF_8));

        var answer = new Calls(port).post(CHECK, packed, "Content-Encoding", "gzip", "Content-Type", FORM);

        assertThat(answer.body()).contains("\"outcome\":\"ACCEPTED\"");
        assertRefused(check(FORM, event(""), "Content-Encoding", "br"), 415, "UNSUPPORTED_ENCODING");
    }

    @Test
    void theSitesCredentialsAreChecked() {
        var keyId = UUID.randomUUID();
        var keyed = tell(SiteStates.keyed(SiteStates.newId(), keyId));
        var key = SiteStates.key(keyed, keyId);

        var accepted = check(FORM, event(keyed, ""), "X-Api-Key", key);
        assertThat(accepted.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("credentialsChecked").booleanValue()).isTrue();
        assertThat(check(FORM, event(keyed, ""), "Authorization", "Bearer " + key)
                        .get("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertRefused(check(FORM, event(keyed, "")), 401, "KEY_REQUIRED");
        assertRefused(check(FORM, event(keyed, ""), "X-Api-Key", key + "0"), 403, "WRONG_KEY");
        assertRefused(check(FORM, event(keyed, ""), "Authorization", "Bearer nonsense"), 403, "WRONG_KEY");
        assertRefused(
                check(FORM, event(tell(SiteStates.open(SiteStates.newId(), "10.9.0.0/16")), "")),
                403,
                "ADDRESS_NOT_ALLOWED");
    }

    @Test
    void whoMayNotSpeakForASiteLearnsNothingOfIt() {
        var keyed = tell(SiteStates.keyed(SiteStates.newId(), UUID.randomUUID()));

        var check = check(FORM, event(keyed, "&Level=5"));

        assertThat(codes(check)).containsExactly("KEY_REQUIRED", "BAD_LEVEL", "DUPLICATE_FIELD");
        assertThat(field(check, "SiteId").get("meaning").isNull()).isTrue();
    }

    @Test
    void aSignatureIsChecked() throws GeneralSecurityException {
        var keyId = UUID.randomUUID();
        var signed = tell(SiteStates.signed(SiteStates.newId(), keyId));
        var key = SiteStates.key(signed, keyId);
        var now = Instant.now().getEpochSecond();

        assertThat(check(FORM, event(signed, ""), signature(key, now, event(signed, "")))
                        .get("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertRefused(check(FORM, event(signed, ""), signature(key, now, event(signed, "x"))), 401, "WRONG_SIGNATURE");
        assertRefused(
                check(FORM, event(signed, ""), signature(key, now - 301, event(signed, ""))), 401, "STALE_TIMESTAMP");
        assertRefused(check(FORM, event(signed, "")), 401, "SIGNATURE_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "text/plain"})
    void aPersonNeedsNoKey(String type) {
        var keyed = tell(SiteStates.keyed(SiteStates.newId(), UUID.randomUUID()));
        var backDated = event(keyed, "&EventTime=2024-03-25T08:30:00%2B07:00");

        var check = check(type, backDated, "Authorization", TestTokens.operator("H56"));

        assertThat(check.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(check.get("credentialsChecked").booleanValue()).isFalse();
        assertThat(field(check, "EventTime").get("value").asString()).isEqualTo("2024-03-25T08:30+07:00");
    }

    @Test
    void aPersonSeesTheOwnOrganisationsSitesOnly() {
        assertRefused(check(FORM, event(""), "Authorization", TestTokens.operator("H42")), 404, "UNKNOWN_SITE");
        assertThat(send(FORM, event(""), "Authorization", TestTokens.viewer()).statusCode())
                .isEqualTo(403);
        assertThat(send(FORM, event(""), "Authorization", TestTokens.admin() + "x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothingOfAPersonIsShown() {
        var person = "079123456789";
        var user =
                "&User={\"ID_QG\":\"" + person + "\",\"ID_local\":\"nguyenvana\",\"TYPE\":2,\"LOCATION\":\"H56.11\"}";

        var answer =
                send(FORM, event("&Data=Số " + person + ";0912345678" + user)).body();

        assertThat(answer).doesNotContain(person, "nguyenvana", "0912345678");
        assertThat(field(JsonMapper.shared().readTree(answer), "User")
                        .get("value")
                        .asString())
                .isEqualTo("{\"ID_local\":\"•••\",\"ID_QG\":\"•••\",\"TYPE\":2,\"LOCATION\":\"H56.11\"}");
        assertThat(send(FORM, event("&User=" + person)).body())
                .doesNotContain(person)
                .contains("BAD_USER");
    }

    @Test
    void nothingIsStoredPublishedOrCounted() {
        var keyed = tell(SiteStates.keyed(SiteStates.newId(), UUID.randomUUID()));
        refusedCalls.take();
        var before = counters();

        check(FORM, event(""));
        check(FORM, "SiteId=" + site);
        check(FORM, event(keyed, ""));
        check(FORM, "SiteId=99999999");
        send(FORM, "");

        assertThat(refusedCalls.take()).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from refused_call where site_id in (?, ?)", Long.class, site, keyed))
                .isZero();
        assertThat(counters()).isEqualTo(before);
        // One real event behind them: what is published before it is there by then.
        new Calls(port).form(event(""));
        assertThat(counters()).isNotEqualTo(before);
        assertThat(new Published(bootstrapServers).events(site, 1)).hasSize(1);
        assertThat(new Published(bootstrapServers).rejections(site, 0)).isEmpty();
    }

    private List<String> counters() {
        return new Calls(port)
                .send("GET", "/actuator/prometheus", HttpRequest.BodyPublishers.noBody())
                .body()
                .lines()
                .filter(line -> line.startsWith("emc_ingest_refused") || line.startsWith("emc_ingest_events"))
                .sorted()
                .toList();
    }

    private static String[] signature(String key, long timestamp, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = mac.doFinal(("call-1." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return new String[] {
            "webhook-id",
            "call-1",
            "webhook-timestamp",
            Long.toString(timestamp),
            "webhook-signature",
            "v1," + Base64.getEncoder().encodeToString(signed)
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
