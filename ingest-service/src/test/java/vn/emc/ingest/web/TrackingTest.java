package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_ingest")
class TrackingTest {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                    + " Safari/537.36";
    private static final String HOST = "https://dichvucong.example.vn";

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @BeforeEach
    void aPortal() {
        SiteStates.introduce(bootstrapServers, sites, SiteStates.portal(site, HOST + "/trang-chu"));
        // The producer opens on its own time; until then hits are dropped.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/tracking?idsite=" + site + "&rec=1&ping=1" + "&url=https://elsewhere.example.org")
                                .statusCode()
                        == 200);
    }

    private HttpResponse<String> get(String path, String... headers) {
        return new Calls(port).send("GET", path, BodyPublishers.noBody(), withBrowser(headers));
    }

    private HttpResponse<String> post(String body, String... headers) {
        return new Calls(port).post("/tracking", body, withBrowser(headers));
    }

    private static String[] withBrowser(String... headers) {
        var all = new ArrayList<>(List.of("User-Agent", BROWSER));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    /** Of the site, without what {@link #aPortal} sent. */
    private List<PageEvent> published(int atLeast) {
        return new Published(bootstrapServers)
                .pageEvents(site, atLeast + 1).stream()
                        .filter(event -> event.kind() != PageEventKind.OTHER)
                        .toList();
    }

    private String hit(String page, String... more) {
        return "idsite=" + site + "&rec=1&url=" + encoded(HOST + page) + String.join("", more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aPageViewIsPublishedWithoutItsVisitor() {
        var answer = get(
                "/tracking?"
                        + hit(
                                "/thủ-tục?id=12&cccd=001099012345",
                                "&action_name=" + encoded("Đăng ký khai sinh 0912345678"),
                                "&_id=&rand=77&res=1280x720&urlref=" + encoded("https://google.com/?q=001099012345")),
                "X-Forwarded-For",
                "203.162.4.191");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var event = published(1).getFirst();
        assertThat(event)
                .usingRecursiveComparison()
                .ignoringFields("eventId", "visitor", "eventTime", "receivedAt")
                .isEqualTo(new PageEvent(
                        event.eventId(),
                        PageEventKind.PAGE_VIEW,
                        PageEventStanding.COUNTED,
                        site,
                        "",
                        "/thủ-tục?id=12",
                        "Đăng ký khai sinh «điện thoại»",
                        null,
                        null,
                        event.eventTime(),
                        event.receivedAt()));
        assertThat(event.visitor()).hasSize(16);
        assertThat(new Published(bootstrapServers).everything())
                .doesNotContain("203.162.4", "Chrome/141", "001099012345", "google.com");
    }

    @Test
    void aScriptThatWantsNoImageGetsNothing() {
        var answer = post(hit("/a", "&send_image=0"), "Content-Type", "text/plain;charset=UTF-8", "Origin", HOST);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(HOST);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void aPageOfAnotherHostMayAskWhetherItMayCall() {
        var answer = new Calls(port)
                .send(
                        "OPTIONS",
                        "/tracking",
                        BodyPublishers.noBody(),
                        "Origin",
                        HOST,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(HOST);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .containsIgnoringCase("content-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                              | PAGE_VIEW
        &link=https%3A%2F%2Fexample.org                 | LINK
        &download=https%3A%2F%2Fexample.vn%2Fa.pdf      | DOWNLOAD
        &dvc=2.000082&dvc_s=1&dvc_d=H56-1               | SUBMISSION_SIGNAL
        &dvc=2.000082&dvc_s=-1                          | SERVICE_VIEW
        &dvc=2.000082&dvc_s=0                           | SERVICE_VIEW\
        """)
    void whatHappenedIsToldApart(String parameters, PageEventKind kind) {
        post(hit("/a", parameters));

        assertThat(published(1)).extracting(PageEvent::kind).containsExactly(kind);
    }

    @Test
    void eventsSearchesAndHeartbeatsAreNoPageViews() {
        for (var parameters : List.of("&e_c=a&e_a=b", "&search=x", "&ping=1", "&idgoal=1", "&ca=1", "&c_n=banner")) {
            post(hit("/a", parameters));
        }

        assertThat(new Published(bootstrapServers).pageEvents(site, 7))
                .extracting(PageEvent::kind)
                .containsOnly(PageEventKind.OTHER);
    }

    @Test
    void aServicesSignalTellsOfNoVisitorAndIsScrubbed() {
        post(hit(
                "/da-nop",
                "&dvc=0198a7c2-1234-7abc-8def-001099012345&dvc_s=1&dvc_d="
                        + encoded("000.00.11.H56-191203-1508;CCCD 001099012345;a@example.vn")));

        var signal = published(1).getFirst();
        assertThat(signal.visitor()).isNull();
        assertThat(signal.serviceId()).isEqualTo("0198a7c2-1234-7abc-8def-001099012345");
        assertThat(signal.serviceData()).isEqualTo("000.00.11.H56-191203-1508;CCCD «số giấy tờ»;«email»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        https://dichvucong.example.vn/a       | -                                 | COUNTED
        https://www.dichvucong.example.vn/a   | https://dichvucong.example.vn     | COUNTED
        http://dichvucong.example.vn:8080/a   | null                              | COUNTED
        https://dichvucong.example.vn.la.org/ | -                                 | FOREIGN_HOST
        https://example.vn/                   | -                                 | FOREIGN_HOST
        https://dichvucong.example.vn/a       | https://la.example.org            | FOREIGN_HOST
        -                                     | https://dichvucong.example.vn     | FOREIGN_HOST\
        """)
    void aPageOfAnotherHostIsCountedApart(String url, String origin, PageEventStanding standing) {
        var headers = origin == null ? new String[0] : new String[] {"Origin", origin};
        var answer = post("idsite=" + site + "&rec=1" + (url == null ? "" : "&url=" + encoded(url)), headers);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(published(1)).extracting(PageEvent::standing).containsExactly(standing);
    }

    @Test
    void whereThePageIsNotToldTheBrowsersWordIsTaken() {
        get("/tracking?idsite=" + site + "&rec=1", "Referer", HOST + "/gioi-thieu");

        var event = published(1).getFirst();
        assertThat(event.standing()).isEqualTo(PageEventStanding.COUNTED);
        assertThat(event.page()).isEqualTo("/gioi-thieu");
    }

    @Test
    void robotsAreCountedApart() {
        post(hit("/a"), "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        post(hit("/a", "&ua=" + encoded("curl/8.5.0")));

        assertThat(published(2)).extracting(PageEvent::standing).containsOnly(PageEventStanding.ROBOT);
    }

    @Test
    void whoDoesNotWantToBeTrackedIsNot() {
        var unwilling = post(hit("/a", "&send_image=0"), "DNT", "1");
        post(hit("/b"));

        assertThat(unwilling.statusCode()).isEqualTo(204);
        assertThat(published(1)).extracting(PageEvent::page).containsExactly("/b");
    }

    @Test
    void manyHitsComeInOneCall() {
        var body = "{\"requests\":[\"?%s\",\"%s\",\"?idsite=%d\",7,\"?idsite=999999999&rec=1\"],\"token_auth\":\"x\"}"
                .formatted(hit("/a"), hit("/b"), site);

        var answer = post(body, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"success\",\"tracked\":2,\"invalid\":3}");
        assertThat(published(2)).extracting(PageEvent::page).containsExactly("/a", "/b");
        assertThat(post("{\"requests\":[\"?" + hit("/c") + "\"],\"send_image\":0}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anEarlierTimeIsBelievedForADay() {
        var hourAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();

        post(hit("/a", "&cdt=" + hourAgo));

        assertThat(published(1).getFirst().eventTime()).isEqualTo(Instant.ofEpochSecond(hourAgo));
    }

    @Test
    void aSiteThatIsSwitchedOffTellsNothing() {
        var off = SiteStates.introduce(bootstrapServers, sites, SiteStates.inactive(SiteStates.newId()));

        assertThat(post("idsite=" + off + "&rec=1&url=" + encoded(HOST)).statusCode())
                .isEqualTo(200);
        post(hit("/a"));

        assertThat(published(1)).hasSize(1);
        assertThat(new Published(bootstrapServers).pageEvents(off, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rec=1                       | 400 | MISSING_SITE_ID
        idsite=abc&rec=1            | 400 | BAD_SITE_ID
        idsite=-7&rec=1             | 400 | BAD_SITE_ID
        idsite=99999999999&rec=1    | 400 | BAD_SITE_ID
        idsite=999999999&rec=1      | 404 | UNKNOWN_SITE
        {"requests":7}              | 400 | UNREADABLE_BODY
        {"requests":["?idsite=1"    | 400 | UNREADABLE_BODY
        {                           | 400 | UNREADABLE_BODY\
        """)
    void whatCannotBeAttributedIsRefused(String body, int status, String code) {
        var answer = post(body, "Origin", HOST);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(HOST);
    }

    @Test
    void withoutRecNothingIsRecorded() {
        assertThat(post("idsite=" + site).body()).contains("MISSING_REC", "rec=1");
        assertThat(new Calls(port)
                        .send("PUT", "/tracking", BodyPublishers.noBody())
                        .headers()
                        .firstValue("Allow"))
                .hasValue("GET, HEAD, POST, OPTIONS");
        assertThat(post("x".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tracking", "/Tracking/", "/tracking/matomo.php", "/tracking/piwik.php"})
    void theAddressesMatomosLibrariesInsistOnAreTaken(String path) {
        assertThat(get(path + "?" + hit("/a")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheGatewayHasGatheredIsAnsweredTogether() {
        var browser = Map.of(RelayedHeader.USER_AGENT, BROWSER, RelayedHeader.FORWARDED_FOR, "203.162.4.191");
        var calls = List.of(
                new CollectingCall(hit("/a", "&send_image=0"), browser, new byte[0]),
                new CollectingCall("", browser, "rec=1".getBytes(StandardCharsets.UTF_8)),
                new CollectingCall("", browser, hit("/b").getBytes(StandardCharsets.UTF_8)));

        var answer = new Calls(port).post(RelayFormat.HITS_PATH, RelayFormat.calls(calls));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(published(2)).extracting(PageEvent::page).containsExactly("/a", "/b");
        assertThat(new Calls(port).post(RelayFormat.HITS_PATH, new byte[] {1}).statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothingAnybodySendsIsAServersError() {
        var random = new Random(20261123);
        var types = List.of("text/plain", "application/json", "multipart/form-data; boundary=x", "image/png", "x", "");
        var encodings = List.of("", "gzip", "br", "identity");
        var calls = new Calls(port);
        for (var round = 0; round < 2_000; round++) {
            var body = hostile(random);
            var type = types.get(random.nextInt(types.size()));
            var encoding = encodings.get(random.nextInt(encodings.size()));
            var headers = new ArrayList<>(List.of("User-Agent", BROWSER));
            if (!type.isEmpty()) {
                headers.addAll(List.of("Content-Type", type));
            }
            if (!encoding.isEmpty() && random.nextInt(4) == 0) {
                headers.addAll(List.of("Content-Encoding", encoding));
            }

            var answer = calls.post("/tracking", body, headers.toArray(String[]::new));

            assertThat(answer.statusCode())
                    .as(new String(body, StandardCharsets.UTF_8))
                    .isLessThan(500);
        }
    }

    /** A real hit or bulk call with bytes changed, cut, repeated or put in. */
    private byte[] hostile(Random random) {
        var real = random.nextBoolean()
                ? hit("/a?x=%C4%83", "&dvc=1&dvc_s=1&dvc_d=%F0%9F%98%80&cdt=1795420800&action_name=%ED%A0%80")
                : "{\"requests\":[\"?" + hit("/b") + "\",\"?idsite=" + site + "&rec=1&url=\\ud800\"],\"send_image\":0}";
        var bytes = real.getBytes(StandardCharsets.UTF_8);
        for (var change = random.nextInt(6); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 ->
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .repeat(1 + random.nextInt(200))
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> bytes;
        };
    }
}
