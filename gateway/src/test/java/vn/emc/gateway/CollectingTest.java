package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CollectingTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Value("${local.server.port}")
    private int port;

    private Browser sender = new Browser(0);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Surroundings.register(properties);
    }

    @BeforeEach
    void open() {
        sender = new Browser(port);
        Surroundings.SERVICES.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/TrackingMCDT", "/trackingmcdt", "/TRACKINGMCDT", "/trackingMCDT?siteId=101&status=1"})
    void anEventIsTakenWhateverTheCaseOfItsAddress(String path) {
        var answer = sender.post(path, FORM, "nameTTHC=Cấp giấy phép 100% a+b&status=1");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("X-EMC-Event-Id")).hasValue("0198");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Surroundings.SERVICES.last().uri()).isEqualTo("/TrackingMCDT" + path.substring(13));
        assertThat(Surroundings.SERVICES.last().body()).isEqualTo("nameTTHC=Cấp giấy phép 100% a+b&status=1");
    }

    @Test
    void theServiceLearnsTheCallersAddressAndKeepsTheCredentials() {
        sender.post(
                "/TrackingMCDT",
                FORM,
                "a=1",
                "X-Forwarded-For",
                "8.8.8.8",
                "Forwarded",
                "for=8.8.8.8",
                "X-Real-IP",
                "8.8.8.8",
                "Cookie",
                "EMC-SESSION=x",
                "X-Api-Key",
                "emc_7_00",
                "webhook-id",
                "m1",
                "Authorization",
                "Bearer emc_7_00");

        var seen = Surroundings.SERVICES.last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("Forwarded") + seen.header("X-Real-IP") + seen.header("Cookie"))
                .isEmpty();
        assertThat(seen.header("X-Api-Key")).isEqualTo("emc_7_00");
        assertThat(seen.header("webhook-id")).isEqualTo("m1");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer emc_7_00");
        assertThat(seen.header("Content-Type")).isEqualTo(FORM);
    }

    @Test
    void thereIsRoomFor64KibibytesAndNotAByteMore() {
        var largest = "x".repeat(64 * 1024);

        assertThat(sender.post("/TrackingMCDT", FORM, largest).statusCode()).isEqualTo(204);
        var refused = sender.post("/TrackingMCDT", FORM, largest + "x", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"TOO_LARGE\"", "larger than 64 KiB");
        assertThat(Surroundings.SERVICES.count()).isEqualTo(1);
    }

    @Test
    void aHugeBodyIsNotWaitedFor() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(socket, "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000000\r\n\r\n");

            assertThat(readAll(socket)).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void aBodyWithoutALengthIsCountedAndPassedOn() throws IOException {
        var small = exchange(
                "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n");
        assertThat(small).startsWith("HTTP/1.1 204 ");
        assertThat(Surroundings.SERVICES.last().body()).isEqualTo("a=1&b=2");
        assertThat(Surroundings.SERVICES.last().header("Transfer-Encoding")).isEmpty();

        var chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        var large = exchange(
                "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk + chunk + chunk + "0\r\n\r\n");
        assertThat(large).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aSenderThatAsksFirstIsToldToGoOn() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(
                    socket,
                    "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 100 Continue");

            write(socket, "a=1");
            assertThat(readAll(socket)).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        var event = "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=1";
        var page = "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        var last = "POST /TrackingMCDT HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nb=2";

        var answers = exchange(event + event + page + event + last);

        assertThat(Pattern.compile("HTTP/1.1 (\\d{3})")
                        .matcher(answers)
                        .results()
                        .map(result -> result.group(1)))
                .containsExactly("204", "204", "404", "204", "204");
    }

    @Test
    void anOldSenderGetsItsConnectionClosed() throws IOException {
        assertThat(exchange("POST /TrackingMCDT HTTP/1.0\r\nContent-Length: 3\r\n\r\na=1"))
                .startsWith("HTTP/1.1 204 ");
    }

    @Test
    void manySendersAtOnceAllGetTheirAnswer() {
        var answers = IntStream.range(0, 400)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> sender.post("/TrackingMCDT", FORM, "n=" + number).statusCode()))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(204));
        assertThat(Surroundings.SERVICES.count()).isEqualTo(400);
    }

    @Test
    void everyoneGetsTheAnswerToItsOwnEvent() throws Exception {
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < 200; number++) {
                var body = (number % 3 == 0 ? "refuse " : "take ") + number;
                answers.add(senders.submit(() -> sender.post("/TrackingMCDT", FORM, body)));
            }
        }

        for (var number = 0; number < 200; number++) {
            var answer = answers.get(number).get();
            assertThat(answer.statusCode()).isEqualTo(number % 3 == 0 ? 400 : 204);
            assertThat(answer.body()).isEqualTo(number % 3 == 0 ? "refuse " + number : "");
        }
    }

    @Test
    void aServiceThatHangsUpIsA502AndTheNextEventIsTaken() {
        var failed = sender.post("/TrackingMCDT", FORM, "hang up");

        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(failed.body()).contains("\"code\":\"BAD_GATEWAY\"");
        assertThat(sender.post("/TrackingMCDT", FORM, "a=1").statusCode()).isEqualTo(204);
    }

    @Test
    void aServiceThatDoesNotAnswerIsA504() {
        var answer = sender.post("/TrackingMCDT", FORM, "sleep");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"GATEWAY_TIMEOUT\"");
    }

    @Test
    void whatHasNoBodyIsPassedOnToo() {
        assertThat(sender.send(sender.at("/tracking?e=pv").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sender.send(sender.at("/TrackingMCDT").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Surroundings.SERVICES.last().method()).isEqualTo("OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tracking", "/Tracking", "/tracking/matomo.php", "/tracking/piwik.php"})
    void whatAPageTellsIsRelayedWithWhatItsBrowserSays(String path) {
        var answer = sender.send(sender.at(path + "?idsite=7&rec=1")
                .header("Origin", "https://dichvucong.example.vn")
                .header("User-Agent", "Mozilla/5.0")
                .header("Referer", "https://dichvucong.example.vn/a")
                .header("DNT", "1")
                .header("Cookie", "EMC-SESSION=x")
                .header("X-Api-Key", "emc_7_00"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        var seen = Surroundings.SERVICES.last();
        assertThat(seen.uri()).isEqualTo("/tracking?idsite=7&rec=1");
        assertThat(seen.header("Origin")).isEqualTo("https://dichvucong.example.vn");
        assertThat(seen.header("User-Agent")).isEqualTo("Mozilla/5.0");
        assertThat(seen.header("Referer")).isEqualTo("https://dichvucong.example.vn/a");
        assertThat(seen.header("DNT")).isEqualTo("1");
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("Cookie") + seen.header("X-Api-Key")).isEmpty();
    }

    @Test
    void hitsThatPileUpAreDroppedAndDossierEventsPassThem() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hits = new ArrayList<Future<HttpResponse<String>>>();
            for (var number = 0; number < 200; number++) {
                hits.add(threads.submit(() -> sender.post("/tracking", FORM, "sleep")));
            }

            var events = IntStream.range(0, 20)
                    .mapToObj(number ->
                            sender.post("/TrackingMCDT", FORM, "status=1").statusCode())
                    .toList();

            assertThat(events).containsOnly(204);
            var statuses = hits.stream().map(CollectingTest::status).toList();
            assertThat(statuses).contains(503).containsOnly(503, 504);
        }
    }

    @Test
    void anAddressThatOnlyBeginsAlikeIsNotCollecting() {
        assertThat(sender.send(sender.at("/TrackingMCDTx")).statusCode()).isEqualTo(404);
        assertThat(sender.send(sender.at("/TrackingMCDT/x")).statusCode()).isEqualTo(404);
        assertThat(sender.send(sender.at("/tracking/x")).statusCode()).isEqualTo(404);
    }

    private static int status(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private String exchange(String requests) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(socket, requests);
            return readAll(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Socket socket) throws IOException {
        var buffer = new byte[4096];
        return new String(buffer, 0, Math.max(0, socket.getInputStream().read(buffer)), StandardCharsets.UTF_8);
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
