package vn.emc.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.outbound.OutboundFailure.Reason;

@Timeout(30)
class OutboundClientTest {
    private static final OutboundLimits LIMITS = new OutboundLimits(Duration.ofSeconds(5), 3, 1000);
    private static final OutboundLimits SHORT = new OutboundLimits(Duration.ofMillis(400), 3, 1000);

    private final LocalHost host = new LocalHost();
    private OutboundClient client = client("127.0.0.0/8");

    @BeforeEach
    void hello() {
        host.on("/hello", exchange -> LocalHost.text(exchange, 200, "xin chào"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        host.close();
    }

    @Test
    void anAnswerComesWithItsStatusHeadersAndBody() {
        host.on("/missing", exchange -> {
            exchange.getResponseHeaders().set("X-Cause", "none");
            LocalHost.text(exchange, 404, "không có");
        });

        var answer = answered(get("/missing"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.successful()).isFalse();
        assertThat(answer.header("x-cause")).contains("none");
        assertThat(answer.body()).asString(UTF_8).isEqualTo("không có");
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.redirects()).isEmpty();
    }

    @Test
    void aPostCarriesItsBodyItsHeadersAndTheNameOfThePlatform() {
        host.on("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            LocalHost.text(
                    exchange,
                    200,
                    exchange.getRequestMethod() + " "
                            + new String(exchange.getRequestBody().readAllBytes(), UTF_8) + " "
                            + headers.getFirst("Content-Type") + " " + headers.getFirst("webhook-id") + " "
                            + headers.getFirst("User-Agent"));
        });

        var answer = answered(OutboundRequest.post(host.address("/hook"), "application/json", "{}".getBytes(UTF_8))
                .header("webhook-id", "7"));

        assertThat(answer.body()).asString(UTF_8).isEqualTo("POST {} application/json 7 EMC/1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/hello",
                "http://localhost:%d/hello",
                "http://2130706433:%d/hello",
                "http://[::1]:%d/hello",
                "http://[::ffff:127.0.0.1]:%d/hello",
                "http://10.0.0.1:%d/hello",
                "http://169.254.169.254/latest/meta-data"
            })
    void anAddressInAPrivateNetworkIsRefused(String address) {
        client = client();

        var failure = failed(OutboundRequest.get(URI.create(address.formatted(host.port()))), LIMITS);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED_ADDRESS);
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsRefusedEvenBesideAPublicOne() {
        client = new OutboundClient(settings(), name ->
                new InetAddress[] {InetAddress.ofLiteral("203.162.0.11"), InetAddress.ofLiteral("10.0.0.1")});

        assertThat(failed(OutboundRequest.get(URI.create("http://portal.example/")), LIMITS))
                .isEqualTo(new OutboundFailure(
                        Reason.REFUSED_ADDRESS, "http://portal.example/", "portal.example is not in a public network"));
    }

    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() {
        var lookups = new AtomicInteger();
        client = new OutboundClient(settings("127.0.0.1/32"), name ->
                new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")});
        var rebinding = OutboundRequest.get(URI.create("http://portal.example:" + host.port() + "/hello"));

        assertThat(answered(rebinding).body()).asString(UTF_8).isEqualTo("xin chào");
        assertThat(lookups).hasValue(1);
        assertThat(failed(rebinding, LIMITS).reason()).isEqualTo(Reason.REFUSED_ADDRESS);
    }

    @Test
    void redirectsAreFollowedUpToTheLimit() {
        host.redirect("/1", 301, "/2");
        host.redirect("/2", 302, host.address("/3").toString());
        host.redirect("/3", 307, "hello?a b");

        var answer = answered(get("/1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.redirects()).containsExactly(host.address("/1"), host.address("/2"), host.address("/3"));
        assertThat(answer.address()).isEqualTo(host.address("/hello?a%20b"));
        assertThat(host.asked()).hasSize(4);
    }

    @Test
    void aRedirectLoopEnds() {
        host.redirect("/loop", 302, "/loop");

        var failure = failed(get("/loop"), LIMITS);

        assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(failure.address()).isEqualTo(host.address("/loop").toString());
        assertThat(host.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/admin", "//192.168.1.1/", "http://[fd00::1]/", "http://169.254.169.254/"})
    void aRedirectToAPrivateAddressIsRefused(String target) {
        host.redirect("/out", 302, target);

        var failure = failed(get("/out"), LIMITS);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED_ADDRESS);
        assertThat(failure.address()).endsWith(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "gopher://127.0.0.1/", "jar:http://127.0.0.1!/", "http://", "http://a b/"})
    void aRedirectToWhatIsNotAWebAddressIsNotFollowed(String target) {
        host.redirect("/out", 302, target);

        assertThat(failed(get("/out"), LIMITS).reason()).isEqualTo(Reason.INVALID_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hello", "ftp://127.0.0.1/", "http://user:secret@127.0.0.1/", "http://127.1/"})
    void whatIsNotAWebAddressIsNotAskedFor(String address) {
        assertThat(failed(OutboundRequest.get(URI.create(address)), LIMITS).reason())
                .isEqualTo(Reason.INVALID_ADDRESS);
    }

    @Test
    void theCallerSaysWhichRedirectsAreFollowed() {
        host.redirect("/1", 302, "/2");
        host.redirect("/2", 302, "/hello");

        var failure = failed(get("/1").followingOnly(target -> target.getPath().equals("/2")), LIMITS);

        assertThat(failure.reason()).isEqualTo(Reason.UNWANTED_REDIRECT);
        assertThat(failure.address()).isEqualTo(host.address("/hello").toString());
        assertThat(host.asked()).containsExactly("GET /1", "GET /2");
    }

    @Test
    void aSecretForOneHostIsNotToldToAnother() {
        try (var other = new LocalHost()) {
            other.on(
                    "/",
                    exchange -> LocalHost.text(
                            exchange,
                            200,
                            exchange.getRequestMethod()
                                    + exchange.getRequestHeaders().get("X-Secret")));
            host.redirect("/elsewhere", 302, other.address("/").toString());
            host.redirect("/here", 308, "/echo");
            host.on(
                    "/echo",
                    exchange -> LocalHost.text(
                            exchange,
                            200,
                            exchange.getRequestMethod()
                                    + exchange.getRequestHeaders().get("X-Secret")));

            assertThat(answered(secret("/elsewhere")).body()).asString(UTF_8).isEqualTo("GETnull");
            assertThat(answered(secret("/here")).body()).asString(UTF_8).isEqualTo("POST[s]");
        }
    }

    @Test
    void whoAsksIsToldToEveryHost() {
        try (var other = new LocalHost()) {
            other.on(
                    "/",
                    exchange -> LocalHost.text(
                            exchange, 200, exchange.getRequestHeaders().getFirst("User-Agent")));
            host.redirect("/elsewhere", 302, other.address("/").toString());

            var answer = answered(get("/elsewhere").header("User-Agent", "robot/1.0"));

            assertThat(answer.body()).asString(UTF_8).isEqualTo("robot/1.0");
        }
    }

    @Test
    void anEndlessBodyIsReadToTheLimitOnly() {
        host.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        });

        var answer = answered(get("/endless"));

        assertThat(answer.body()).hasSize(1000);
        assertThat(answer.truncated()).isTrue();
        await().until(() -> host.asked().contains("left /endless"));
    }

    @Test
    void aBodyAsLongAsTheLimitIsWhole() {
        host.on("/long", exchange -> LocalHost.text(exchange, 200, "a".repeat(1000)));

        assertThat(answered(get("/long")).truncated()).isFalse();
    }

    @Test
    void aCompressedBodyIsBoundedAsItUnfolds() {
        host.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var zipped = new GZIPOutputStream(exchange.getResponseBody())) {
                for (var block = 0; block < 1000; block++) {
                    zipped.write(new byte[8192]);
                }
            }
        });

        var answer = answered(get("/bomb"));

        assertThat(answer.body()).hasSize(1000).containsOnly(0);
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void aBodyThatDripsEndsWithTheTime() {
        host.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });

        var failure = failed(get("/drip"), SHORT);

        assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
        await().until(() -> host.asked().contains("left /drip"));
    }

    @Test
    void timeIsSharedByAllRedirects() {
        host.on("/slow", exchange -> {
            pause(150);
            exchange.getResponseHeaders().set("Location", "/slow");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(failed(get("/slow"), SHORT).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void aLookUpThatHangsEndsWithTheTime() {
        client = new OutboundClient(settings(), name -> {
            pause(20_000);
            throw new UnknownHostException(name);
        });

        assertThat(failed(OutboundRequest.get(URI.create("http://portal.example/")), SHORT)
                        .reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void anUnknownHostIsSaidToBeUnknown() {
        client = new OutboundClient(settings(), name -> {
            throw new UnknownHostException(name);
        });

        assertThat(failed(OutboundRequest.get(URI.create("http://portal.example/")), LIMITS)
                        .reason())
                .isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(failed(OutboundRequest.get(URI.create("http://127.0.0.1:" + closed)), LIMITS)
                        .reason())
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aHostThatDoesNotSpeakTlsIsATlsFailure() throws IOException {
        try (var plain = new RawHost("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8))) {
            var address = URI.create("https://127.0.0.1:" + plain.port() + "/");

            assertThat(failed(OutboundRequest.get(address), LIMITS).reason()).isEqualTo(Reason.TLS);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsATlsFailure(@TempDir Path directory) throws Exception {
        var server = SelfSigned.server(directory);
        server.start();

        var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        var failure = failed(OutboundRequest.get(address), LIMITS);
        server.stop(0);

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.9\r\n\r\n",
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatIsNotWholeHttpIsBroken(String bytes) throws IOException {
        try (var raw = new RawHost(bytes.getBytes(UTF_8))) {
            assertThat(failed(OutboundRequest.get(raw.address()), LIMITS).reason())
                    .isEqualTo(Reason.BROKEN_ANSWER);
        }
    }

    @Test
    void endlessHeadersAreBroken() throws IOException {
        try (var line = new RawHost(("HTTP/1.1 200 OK\r\nX: " + "a".repeat(100_000)).getBytes(UTF_8));
                var many = new RawHost(("HTTP/1.1 200 OK\r\n" + "X: a\r\n".repeat(1000)).getBytes(UTF_8))) {
            assertThat(failed(OutboundRequest.get(line.address()), LIMITS).reason())
                    .isEqualTo(Reason.BROKEN_ANSWER);
            assertThat(failed(OutboundRequest.get(many.address()), LIMITS).reason())
                    .isEqualTo(Reason.BROKEN_ANSWER);
        }
    }

    @Test
    void anInterruptedCallerGetsItsThreadBackAtOnce() {
        host.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        Thread.currentThread().interrupt();

        var failure = failed(get("/drip"), LIMITS);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.STOPPED);
    }

    @Test
    void aHeaderStaysOnItsLine() {
        var request = get("/hello");

        assertThatThrownBy(() -> request.header("X-Name", "a\r\nX-Other: b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header X-Name");
    }

    private OutboundRequest get(String path) {
        return OutboundRequest.get(host.address(path));
    }

    private OutboundRequest secret(String path) {
        return OutboundRequest.post(host.address(path), "text/plain", new byte[1])
                .header("X-Secret", "s");
    }

    private OutboundAnswer answered(OutboundRequest request) {
        var result = client.send(request, LIMITS);
        assertThat(result).isInstanceOf(OutboundAnswer.class);
        return (OutboundAnswer) result;
    }

    private OutboundFailure failed(OutboundRequest request, OutboundLimits limits) {
        var result = client.send(request, limits);
        assertThat(result).isInstanceOf(OutboundFailure.class);
        return (OutboundFailure) result;
    }

    private static void drip(OutputStream body) throws IOException {
        while (true) {
            body.write('.');
            body.flush();
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/x", "https://[fd00::1]/", "http://169.254.169.254/latest"})
    void privateAddressesAreRefusedBeforeTheyAreCalled(String address) {
        assertThat(client.refuses(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.gov.vn/",
                "https://127.0.0.1/",
                "https://8.8.8.8/",
                "https://[2001:4860:4860::8888]/"
            })
    void namesAndAllowedOrPublicAddressesAreNot(String address) {
        assertThat(client.refuses(URI.create(address))).isFalse();
    }

    private static OutboundClient client(String... allowedNetworks) {
        return new OutboundClient(settings(allowedNetworks));
    }

    private static OutboundSettings settings(String... allowedNetworks) {
        return new OutboundSettings(List.of(allowedNetworks), Duration.ofSeconds(2), "EMC/1.0");
    }
}
