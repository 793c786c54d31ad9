package vn.emc.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.simulator.sending.RenderedCall;
import vn.emc.simulator.world.SimulatedSite;

@Order(2)
@WithPlatform
class BadInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String BULK = "/api/ingest/v1/dossier-events";
    private static final int KIB = 1024;

    private final Platform platform;
    private SimulatedSite site = new SimulatedSite(0, "", "");

    BadInputTest(Platform platform) {
        this.platform = platform;
    }

    @BeforeEach
    void createASite() throws InterruptedException {
        site = platform.newSite("H56");
    }

    @Test
    void anEmptyBodyIsUnreadable() throws IOException, InterruptedException {
        assertProblem(send(FORM, ""), 400);
        assertProblem(send(JSON, ""), 400);
    }

    @Test
    void aBodyOver64KibIsTooLarge() throws IOException, InterruptedException {
        var start = form("H56.01-261120-0001", "1") + "&Data=";

        assertThat(send(FORM, start + "x".repeat(64 * KIB - start.length())).statusCode())
                .isEqualTo(204);
        assertProblem(send(FORM, start + "x".repeat(64 * KIB + 1 - start.length())), 413);
    }

    @Test
    void invalidUtf8IsMendedWithAWarning() throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes((form("H56.01-261120-0001", "1") + "&Data=").getBytes(UTF_8));
        body.write(0xC3);
        body.write(0x28);

        var answer = Http.post(
                platform.url().resolve("/TrackingMCDT"),
                Map.of("X-Api-Key", site.apiKey()),
                new RenderedCall(FORM, body.toByteArray()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-EMC-Warning").orElse("")).contains("BAD_ENCODING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"CodeProfile\":", "{\"SiteId\" 1", "not json", "\"text\"", "[{\"SiteId\":1}]", "[]"})
    void jsonThatIsNotAnObjectIsUnreadable(String body) throws IOException, InterruptedException {
        assertProblem(send(JSON, body), 400);
    }

    @Test
    void deepNestingIsUnreadable() throws IOException, InterruptedException {
        assertProblem(send(JSON, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)), 400);
    }

    @Test
    void ofARepeatedFieldTheLastCounts() throws IOException, InterruptedException {
        var answer = send(FORM, form("H56.01-261120-0001", "1") + "&Status=2");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-EMC-Warning").orElse("")).contains("DUPLICATE_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "abc", "1.5", ""})
    void aSiteIdThatIsNoneIsRefused(String siteId) throws IOException, InterruptedException {
        var body = form("H56.01-261120-0001", "1").replace("SiteId=" + site.siteId(), "SiteId=" + siteId);

        assertProblem(send(FORM, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2147483647"})
    void anUnknownSiteIsRefused(String siteId) throws IOException, InterruptedException {
        var body = form("H56.01-261120-0001", "1").replace("SiteId=" + site.siteId(), "SiteId=" + siteId);

        assertThat(send(FORM, body).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "", "x", "-1"})
    void aStatusThatIsNoneGoesIntoQuarantine(String status) throws IOException, InterruptedException {
        assertThat(send(FORM, form("H56.01-261120-0001", status)).statusCode()).isEqualTo(204);

        assertQuarantined(status.isEmpty() ? "MISSING_STATUS" : "BAD_STATUS");
        assertThat(platform.ledger().events(site.siteId())).isZero();
    }

    @Test
    void nullBytesInADossierCodeGoIntoQuarantine() throws IOException, InterruptedException {
        assertThat(send(FORM, form("H56%00", "1")).statusCode()).isEqualTo(204);

        assertQuarantined("BAD_CODE_PROFILE");
    }

    @Test
    void anEventWithoutADossierCodeGoesIntoQuarantine() throws IOException, InterruptedException {
        assertThat(send(FORM, form("", "1")).statusCode()).isEqualTo(204);

        assertQuarantined("MISSING_CODE_PROFILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "application/octet-stream"})
    void anotherContentTypeIsRefused(String contentType) throws IOException, InterruptedException {
        assertProblem(send(contentType, form("H56.01-261120-0001", "1")), 415);
    }

    @Test
    void aGzipBombIsTooLarge() throws IOException, InterruptedException {
        var zeros = new byte[KIB];
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write("[{\"Data\":\"".getBytes(UTF_8));
            for (int i = 0; i < 10 * KIB; i++) {
                gzip.write(zeros);
            }
        }

        var answer = Http.post(
                platform.url().resolve(BULK),
                Map.of("X-Api-Key", site.apiKey(), "Content-Encoding", "gzip"),
                new RenderedCall(JSON, bomb.toByteArray()));

        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void withoutAKeyASiteInKeyModeMayNotSend() throws IOException, InterruptedException {
        assertProblem(send(Map.of(), FORM, form("H56.01-261120-0001", "1")), 401);
    }

    @Test
    void anotherSitesKeyIsRefused() throws IOException, InterruptedException {
        var other = platform.newSite("H42");

        assertProblem(send(Map.of("X-Api-Key", other.apiKey()), FORM, form("H56.01-261120-0001", "1")), 403);
    }

    @Test
    void aRevokedKeyIsRefused() throws IOException, InterruptedException {
        var admin = platform.as("admin");
        var keys = "/api/catalog/v1/sites/" + site.siteId() + "/keys";
        assertThat(send(FORM, form("H56.01-261120-0001", "1")).statusCode()).isEqualTo(204);

        admin.delete(keys + "/" + admin.get(keys).get(0).path("keyId").asString());

        Platform.await("the key to be refused")
                .until(() -> send(FORM, form("H56.01-261120-0001", "1")).statusCode(), status -> status == 403);
    }

    @Test
    void aSignedEventIsTakenAndAReplayOfItIsNot() throws Exception {
        signInMode();
        var body = form("H56.01-261120-0001", "1");
        var now = Instant.now();

        assertThat(send(signature("msg_1", now, body), FORM, body).statusCode()).isEqualTo(204);
        assertProblem(send(signature("msg_2", now.minusSeconds(301), body), FORM, body), 401);
        assertProblem(send(signature("msg_3", now, body), FORM, body + "1"), 401);
        var replay = send(signature("msg_1", now, body), FORM, body);

        assertThat(replay.statusCode()).isIn(204, 401);
        Platform.await("the event in the ledger")
                .until(() -> platform.ledger().events(site.siteId()), events -> events > 0);
        assertThat(platform.ledger().events(site.siteId())).isEqualTo(1);
    }

    private void signInMode() throws InterruptedException {
        var admin = platform.as("admin");
        var path = "/api/catalog/v1/sites/" + site.siteId();
        var view = admin.get(path);
        var request = new LinkedHashMap<String, Object>();
        for (var name : new String[] {"name", "url", "kind", "organisation"}) {
            request.put(name, view.path(name).asString());
        }
        request.put("ingestMode", "HMAC");
        request.put("active", true);
        var answer = admin.exchange(
                "PUT",
                path,
                java.net.http.HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(request)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Platform.await("the site to ask for signatures")
                .until(() -> send(FORM, form("H56.01-261120-0009", "")).statusCode(), status -> status == 401);
    }

    private Map<String, String> signature(String id, Instant time, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(site.apiKey().getBytes(UTF_8), "HmacSHA256"));
        var signed = mac.doFinal((id + "." + time.getEpochSecond() + "." + body).getBytes(UTF_8));
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(time.getEpochSecond()),
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(signed));
    }

    private String form(String codeProfile, String status) {
        return "CodeProfile=" + codeProfile + "&SiteId=" + site.siteId() + "&CodeTTHC=1.001193&NameTTHC=x&Status="
                + status + "&FormsReception=1&Level=4";
    }

    private HttpResponse<String> send(String contentType, String body) throws IOException, InterruptedException {
        return send(Map.of("X-Api-Key", site.apiKey()), contentType, body);
    }

    private HttpResponse<String> send(Map<String, String> headers, String contentType, String body)
            throws IOException, InterruptedException {
        return Http.post(
                platform.url().resolve("/TrackingMCDT"), headers, new RenderedCall(contentType, body.getBytes(UTF_8)));
    }

    private void assertQuarantined(String reason) {
        var admin = platform.as("admin");
        Platform.await("an event in quarantine because of " + reason)
                .until(
                        () -> admin.get("/api/ingest/v1/quarantine?site=" + site.siteId() + "&reason=" + reason)
                                .path("items"),
                        items -> !items.isEmpty());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
    }
}
