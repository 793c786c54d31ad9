package vn.emc.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

/** Whatever comes has its answer, never a 500, and leaves no personal data in the log. */
@ServiceTest(database = "emc_ingest")
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {
    private static final String PERSON = "079123456789";

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @BeforeEach
    void anOpenSite() {
        tell(SiteStates.open(site));
    }

    private void tell(SiteState state) {
        SiteStates.introduce(bootstrapServers, sites, state);
    }

    private String event(String more) {
        return "{\"SiteId\":" + site + ",\"CodeProfile\":\"000.00.11.H56-191203-1508\",\"CodeTTHC\":\"2.000082\","
                + "\"Status\":1,\"FormsReception\":1,\"Level\":4" + more + "}";
    }

    private HttpResponse<String> json(String body, String... headers) {
        return new Calls(port).json(body, headers);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"code\":\"" + code + "\"", "\"traceId\":\"", "\"detail\":\"");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertRefused(json(""), 400, "EMPTY_BODY");
    }

    @Test
    void sixtyFourKibibytesAreTakenAndOneMoreIsNot() {
        var most = event(",\"Data\":\"\"");
        var filled = most.replace("\"Data\":\"\"", "\"Data\":\"" + "x".repeat(64 * 1024 - most.length()) + "\"");

        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream((filled + " ").getBytes(StandardCharsets.UTF_8)));

        assertThat(json(filled).statusCode()).isEqualTo(204);
        assertRefused(json(filled + " "), 413, "BODY_TOO_LARGE");
        assertRefused(new Calls(port).send("POST", "/TrackingMCDT", chunked), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aBombIsGivenUpAtTheBound() throws IOException {
        var bomb = gzip(new byte[10 * 1024 * 1024]);

        assertRefused(new Calls(port).post("/TrackingMCDT", bomb, "Content-Encoding", "gzip"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aCompressedBodyIsTakenAndADamagedOneIsNot() throws IOException {
        var packed = gzip(event("").getBytes(StandardCharsets.UTF_8));

        assertThat(new Calls(port)
                        .post("/TrackingMCDT", packed, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(
                new Calls(port)
                        .post("/TrackingMCDT", Arrays.copyOf(packed, packed.length / 2), "Content-Encoding", "gzip"),
                400,
                "UNREADABLE_BODY");
        assertRefused(
                new Calls(port).post("/TrackingMCDT", packed, "Content-Encoding", "br"), 415, "UNSUPPORTED_ENCODING");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void badUtf8AndNullBytesAreTakenWithAWarning() {
        var body = event(",\"NameTTHC\":\"C\u0001\\u0000?p\"").getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xff : body[i];
        }

        var answer = new Calls(port).post("/TrackingMCDT", body, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-EMC-Warning")).contains("BAD_ENCODING");
        assertThat(new Published(bootstrapServers).events(site, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.nameTthc()).isEqualTo("C\ufffdp"));
    }

    @Test
    void unreadableBodiesAreRefused() {
        var deep = "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertRefused(json("{\"SiteId\":" + site + ",\"User\":\"" + PERSON), 400, "UNREADABLE_BODY");
        assertRefused(json(deep), 400, "UNREADABLE_BODY");
        assertRefused(json(PERSON), 400, "UNREADABLE_BODY");
    }

    @Test
    void anArrayIsShownTheWayToBulk() {
        var answer = json("[" + event("") + "]", "Accept-Language", "en");

        assertRefused(answer, 400, "ARRAY_BODY");
        assertThat(answer.body()).contains("POST /api/ingest/v1/dossier-events");
    }

    @Test
    void theLastOfARepeatedFieldCountsWithAWarning() {
        var answer = json(event(",\"status\":3"));

        assertThat(answer.headers().firstValue("X-EMC-Warning")).contains("DUPLICATE_FIELD");
        assertThat(new Published(bootstrapServers).events(site, 1).getFirst().status())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775808", "\"abc\"", "[1]"})
    void anImpossibleSiteIdIsRefused(String siteId) {
        assertRefused(json("{\"SiteId\":" + siteId + ",\"CodeProfile\":\"a\",\"Status\":1}"), 400, "BAD_SITE_ID");
    }

    @Test
    void aMissingUnknownOrDeletedSiteIsRefused() {
        SiteStates.tell(bootstrapServers, SiteStates.deleted(site));
        await().atMost(Duration.ofSeconds(20)).until(() -> sites.find(site) == null);

        assertRefused(json("{\"CodeProfile\":\"a\",\"Status\":1}"), 400, "MISSING_SITE_ID");
        assertRefused(json("{\"SiteId\":2000000000}"), 404, "UNKNOWN_SITE");
        assertRefused(json(event("")), 404, "UNKNOWN_SITE");
    }

    @Test
    void whatCannotCountGoesIntoQuarantineWith204() {
        var inactive = SiteStates.newId();
        tell(SiteStates.inactive(inactive));

        assertThat(json(event(",\"status\":99")).statusCode()).isEqualTo(204);
        assertThat(json(event(",\"codeprofile\":null")).statusCode()).isEqualTo(204);
        assertThat(json(event("").replace("" + site, "" + inactive)).statusCode())
                .isEqualTo(204);

        var published = new Published(bootstrapServers);
        assertThat(published.rejections(site, 2))
                .extracting(RejectedEvent::reason)
                .containsExactlyInAnyOrder(RejectionReason.BAD_STATUS, RejectionReason.MISSING_CODE_PROFILE);
        assertThat(published.rejections(inactive, 1))
                .extracting(RejectedEvent::reason)
                .containsExactly(RejectionReason.SITE_INACTIVE);
    }

    @Test
    void otherContentTypesAndMethodsAreRefused() {
        for (var type : List.of("application/xml", "text/xml", "application/octet-stream", "image/png")) {
            assertRefused(
                    new Calls(port).post("/TrackingMCDT", event(""), "Content-Type", type), 415, "UNSUPPORTED_TYPE");
        }
        var get = new Calls(port).send("GET", "/trackingmcdt", HttpRequest.BodyPublishers.noBody());
        assertRefused(get, 405, "METHOD_NOT_ALLOWED");
        assertThat(get.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void thePathIsTakenInAnyCaseAndTheQueryAlone() {
        for (var path : List.of("/trackingmcdt", "/TRACKINGMCDT", "/TrackingMcdt/")) {
            var answer = new Calls(port).post(path + "?siteId=" + site + "&codeProfile=A&status=1", "");

            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }

    @Test
    void aKeyIsRequiredMustBeTheSitesAndNotRevoked() {
        var keyed = SiteStates.newId();
        var kept = UUID.randomUUID();
        var revoked = UUID.randomUUID();
        tell(SiteStates.keyed(keyed, kept));
        var body = event("").replace("" + site, "" + keyed);

        var missing = json(body);
        assertRefused(missing, 401, "KEY_REQUIRED");
        assertThat(missing.headers().firstValue("WWW-Authenticate")).isPresent();
        assertRefused(json(body, "X-Api-Key", SiteStates.key(keyed, revoked)), 403, "WRONG_KEY");
        assertRefused(json(body, "X-Api-Key", SiteStates.key(site, kept)), 403, "WRONG_KEY");
        assertThat(json(body, "X-Api-Key", SiteStates.key(keyed, kept)).statusCode())
                .isEqualTo(204);
        assertThat(json(body, "Authorization", "Bearer " + SiteStates.key(keyed, kept))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aReplayedSignedCallIsAnsweredAsTheFirstTimeAndCountsOnce() throws GeneralSecurityException {
        var signed = SiteStates.newId();
        var keyId = UUID.randomUUID();
        tell(SiteStates.signed(signed, keyId));
        var body = event("").replace("" + site, "" + signed);
        var at = Long.toString(Instant.now().getEpochSecond());
        var headers = new String[] {
            "webhook-id",
            "msg-1",
            "webhook-timestamp",
            at,
            "webhook-signature",
            signature(SiteStates.key(signed, keyId), "msg-1." + at + "." + body)
        };

        var first = json(body, headers);
        var again = json(body, headers);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("X-EMC-Event-Id"))
                .isEqualTo(first.headers().firstValue("X-EMC-Event-Id"));
        assertRefused(json(body.replace("\"Status\":1", "\"Status\":3"), headers), 401, "WRONG_SIGNATURE");
    }

    private static String signature(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOpenSiteMayConfineItsSenders() {
        var confined = SiteStates.newId();
        tell(SiteStates.open(confined, "203.0.113.0/24"));
        var body = event("").replace("" + site, "" + confined);

        assertRefused(json(body), 403, "ADDRESS_NOT_ALLOWED");
        assertThat(json(body, "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(204);
        assertRefused(json(body, "X-Forwarded-For", "203.0.113.9, 198.51.100.1"), 403, "ADDRESS_NOT_ALLOWED");
    }

    /** Tomcat says the first of a kind aloud, with its stack; each connection here is the first of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0001\u0002 CCCD", "POST /TrackingMCDT HTTP/1.1 CCCD", "P{ST / HTTP/1.1"})
    void whatIsNoHttpIsAnsweredWith400AndLeavesNoStackInTheLog(String request, CapturedOutput output)
            throws IOException {
        var connections = new ArrayList<Socket>();
        for (var i = 0; i < 20; i++) {
            connections.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }

        for (var connection : connections) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        for (var connection : connections) {
            try (connection) {
                assertThat(new String(connection.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 400");
            }
        }
        assertThat(output.getAll()).doesNotContain("Error parsing HTTP request header", "\tat ", "CCCD");
    }

    @Test
    void answersSpeakTheCallersLanguage() {
        assertThat(json("").body()).contains("Yêu cầu không có nội dung");
        assertThat(json("", "Accept-Language", "en-GB,vi;q=0.5").body()).contains("The request has no content");
    }

    @Test
    void noPersonalDataIsLoggedOrPublished(CapturedOutput output) {
        var personal = ",\"NameTTHC\":\"ông " + PERSON + "\",\"Data\":\"0912345678 a@b.vn\",\"User\":{\"ID_QG\":\""
                + PERSON + "\",\"ID_local\":\"nguyenvana\",\"TYPE\":2}";

        json(event(personal));
        json(event(personal + ",\"status\":\"" + PERSON + "\""));
        json("{\"SiteId\":" + site + personal);
        json("{\"SiteId\":\"" + PERSON + "\"" + personal + "}");
        new Calls(port).form("siteId=" + site + "&user={\"ID_QG\":\"" + PERSON + "&data=" + PERSON);

        var published = new Published(bootstrapServers).everything();
        assertThat(published).doesNotContain(PERSON, "0912345678", "a@b.vn", "nguyenvana");
        assertThat(output.getAll()).doesNotContain(PERSON, "0912345678", "a@b.vn", "nguyenvana");
        assertThat(new Published(bootstrapServers).events(site, 1).getFirst().warnings())
                .contains(Warning.BAD_LOCATION);
    }
}
