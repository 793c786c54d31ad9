package vn.emc.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestIssuer;
import vn.emc.test.TestToken;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "emc.reporting.live.every=100ms",
            "emc.reporting.live.heartbeat=300ms",
            "emc.reporting.live.most-per-user=2"
        })
class LiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EVENTS = "/api/reports/v1/sites/56/events";
    private static final List<String> LEDGER = new CopyOnWriteArrayList<>();
    private static final HttpServer INGEST = ingest();
    private static volatile boolean away;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private OpenStreams streams;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void theLedgersAddress(DynamicPropertyRegistry registry) {
        registry.add(
                "emc.reporting.live.events",
                () -> "http://127.0.0.1:" + INGEST.getAddress().getPort() + "/latest");
    }

    @BeforeAll
    void thereAreThreeSites() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
        }
        await().atMost(PATIENCE)
                .until(() -> new Calls(port)
                                .get("/reports/sites/42", TestTokens.admin())
                                .statusCode()
                        == 200);
    }

    @BeforeEach
    void startAnew() {
        await().atMost(PATIENCE).until(() -> streams.open() == 0);
        LEDGER.clear();
        away = false;
    }

    @AfterAll
    static void stop() {
        INGEST.stop(0);
    }

    @Test
    void theLastEventsComeAtOnceAndNewOnesAsTheyArrive() throws Exception {
        arrives(1);

        try (var lines = open(EVENTS, TestTokens.operator("H56"))) {
            assertThat(next(lines, "data:")).contains("\"codeProfile\":\"D-1\"", "Tiếp nhận trực tuyến");
            arrives(2);
            assertThat(next(lines, "data:")).contains("\"codeProfile\":\"D-2\"");
            assertThat(next(lines, ":")).isEqualTo(":");
            away = true;
            assertThat(next(lines, "event:")).isEqualTo("event: away");
            away = false;
            assertThat(next(lines, "event:")).isEqualTo("event: back");
        }
        await().atMost(PATIENCE).until(() -> streams.open() == 0);
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissed() throws Exception {
        arrives(1);
        arrives(2);
        arrives(3);

        try (var lines = open(EVENTS + "?after=" + id(2), TestTokens.admin())) {
            assertThat(next(lines, "data:")).contains("D-3");
        }
    }

    @Test
    void aStreamEndsWithTheToken() throws Exception {
        var short3 = new TestToken(
                "admin", List.of("emc-admin"), null, TestIssuer.issuerUri(), "emc", Duration.ofSeconds(3), false);
        var began = Instant.now();

        try (var lines = open(EVENTS, short3.bearer())) {
            while (lines.readLine() != null) {
                assertThat(Instant.now()).isBefore(began.plus(PATIENCE));
            }
        }

        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void nobodyHoldsMoreStreamsThanMay() throws Exception {
        try (var one = open(EVENTS, TestTokens.admin());
                var other = open(EVENTS, TestTokens.admin())) {
            var third = call(EVENTS, TestTokens.admin());

            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(new String(third.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("TOO_MANY_STREAMS");
            assertThat(next(one, "retry:")).isNotNull();
            assertThat(next(other, "retry:")).isNotNull();
            try (var somebodyElses = open(EVENTS, TestTokens.officer())) {
                assertThat(next(somebodyElses, "retry:")).isNotNull();
            }
        }
    }

    @Test
    void nobodyWatchesAnotherOrganisationsSite() throws Exception {
        assertThat(call(EVENTS, TestTokens.operator("H42")).statusCode()).isEqualTo(404);
        assertThat(call(EVENTS, TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(call("/api/reports/v1/sites/999/events", TestTokens.admin()).statusCode())
                .isEqualTo(404);
        assertThat(call(EVENTS + "?after=x", TestTokens.admin()).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageHasTheEventsWithoutAScriptAndSaysWhereTheyCannotBeRead() throws Exception {
        arrives(1);

        assertThat(page()).contains("D-1", "Tiếp nhận trực tuyến, mức độ 4", "data-live=\"" + EVENTS, "live.js");
        away = true;
        assertThat(page()).contains("Chưa đọc được sự kiện").doesNotContain("D-1");
        assertThat(new Calls(port).get("/reports/sites/56", TestTokens.viewer()).body())
                .doesNotContain("data-live", "live.js");
    }

    private String page() throws Exception {
        return new Calls(port).get("/reports/sites/56", TestTokens.admin()).body();
    }

    private BufferedReader open(String path, String token) throws Exception {
        var answer = call(path, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> call(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token)
                .header("Accept", "text/event-stream, application/problem+json")
                .timeout(PATIENCE)
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private static String next(BufferedReader lines, String beginning) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static void arrives(int number) {
        LEDGER.addFirst("""
                {"eventId":"%s","kind":"SENT","codeProfile":"D-%d","eventTime":"2024-03-04T01:00:00Z",\
                "receivedAt":"2024-03-04T01:00:00Z","status":1,"formsReception":1,"level":4,"warnings":[]}""".formatted(id(number), number));
    }

    private static HttpServer ingest() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/latest", LiveTest::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away || exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var bytes = ("[" + String.join(",", LEDGER) + "]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
