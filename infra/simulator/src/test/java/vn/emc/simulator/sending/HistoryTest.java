package vn.emc.simulator.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedSite;

class HistoryTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final DossierSystem SYSTEM =
            new DossierSystem(1, new SimulatedSite(1001, "H56", "emc_1001_00"), Faults.NONE);

    private final Queue<Integer> batches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private HttpServer platform = none();

    @BeforeEach
    void startAPlatform() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/api/ingest/v1/dossier-events", this::take);
        platform.start();
    }

    @AfterEach
    void stopIt() {
        platform.stop(0);
    }

    @Test
    void everyEventIsSentOnceInCallsWithinTheLimit() throws InterruptedException {
        var truth = new Truth();

        var answer = new History(new BulkCalls(address(), true), truth, 2)
                .send(List.of(SYSTEM), FROM, FROM.plusDays(9), 500, NOW, progress -> {});

        assertThat(batches).hasSizeGreaterThan(1).allMatch(size -> size <= BulkBody.MOST_EVENTS);
        assertThat(batches.stream().mapToInt(size -> size).sum()).isEqualTo((int) truth.events());
        assertThat(answer.accepted()).isEqualTo(truth.events());
    }

    @Test
    void waitsAndTriesAgainWhenThePlatformIsBusy() throws InterruptedException {
        busy.set(2);
        var truth = new Truth();

        var answer = new History(new BulkCalls(address(), false), truth, 1)
                .send(List.of(SYSTEM), FROM, FROM, 10, NOW, progress -> {});

        assertThat(answer.accepted()).isEqualTo(truth.events()).isPositive();
    }

    @Test
    void aRefusedCallIsAnErrorThatSaysWhy() {
        broken.set(1);

        assertThatThrownBy(() -> new History(new BulkCalls(address(), false), new Truth(), 1)
                        .send(List.of(SYSTEM), FROM, FROM, 10, NOW, progress -> {}))
                .isInstanceOf(SendingFailedException.class)
                .hasMessage("bulk call of site H56/1001 answered 401: no such key");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = exchange.getRequestBody();
            var size = JsonMapper.shared()
                    .readTree(zipped ? new GZIPInputStream(body) : body)
                    .size();
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(429, -1);
            } else if (broken.get() > 0) {
                answer(exchange, 401, "no such key");
            } else {
                batches.add(size);
                answer(exchange, 200, "{\"accepted\":" + size + ",\"duplicates\":0,\"rejected\":0,\"results\":[]}");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
    }

    private static HttpServer none() {
        try {
            return HttpServer.create();
        } catch (IOException noServers) {
            throw new AssertionError(noServers);
        }
    }
}
