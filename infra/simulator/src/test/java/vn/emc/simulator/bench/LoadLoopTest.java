package vn.emc.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.world.SimulatedSite;

class LoadLoopTest {
    private static final List<SimulatedSite> SITES =
            List.of(new SimulatedSite(1001, "H56", "emc_1001_00"), new SimulatedSite(1002, "H42", "emc_1002_00"));

    private final AtomicLong taken = new AtomicLong();
    private final ConcurrentSkipListSet<String> bodies = new ConcurrentSkipListSet<>();

    @Test
    void countsEveryAnswerOnce() throws IOException {
        var result = run(0);

        assertThat(result.errors()).isEmpty();
        assertThat(result.acknowledged()).isEqualTo(taken.get()).isPositive();
        assertThat(result.latencies().getTotalCount()).isBetween(1L, result.acknowledged());
        assertThat(bodies).hasSize((int) taken.get());
    }

    @Test
    void aDossiersLifeTakesThreeRequests() throws IOException {
        var result = run(0);

        var dossiers = bodies.stream().map(body -> body.replaceFirst("&.*", "")).distinct();
        assertThat(dossiers.count()).isEqualTo(result.dossiers());
        assertThat(bodies.stream().filter(body -> body.contains("&Status=1&")).count())
                .isEqualTo(result.dossiers());
    }

    @Test
    void keepsToTheRate() throws IOException {
        var result = run(200);

        assertThat(result.perSecond()).isBetween(150.0, 220.0);
    }

    @Test
    void refusedEventsAreErrors() throws IOException {
        taken.set(Long.MIN_VALUE);

        var result = run(500);

        assertThat(result.acknowledged()).isZero();
        assertThat(result.errors()).containsOnlyKeys("429");
    }

    private LoadResult run(double rate) throws IOException {
        var platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            platform.setExecutor(threads);
            platform.createContext("/TrackingMCDT", this::take);
            platform.start();
            var target = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
            var load = new Load("test", target, 3, rate, Duration.ofMillis(200), Duration.ofMillis(500));
            return new LoadLoop(load)
                    .run(
                            number ->
                                    new RequestTemplate(target, SITES.get(number % SITES.size()), "261122", 7, number),
                            time -> {});
        } finally {
            platform.stop(0);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            if (taken.get() < 0) {
                var reason = "{\"code\":\"TOO_MANY_REQUESTS\"}".getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(429, reason.length);
                exchange.getResponseBody().write(reason);
                return;
            }
            taken.incrementAndGet();
            bodies.add(body);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Test
    void theReportShowsEveryRow() {
        var row = new CollectReport.Row(
                "single, gateway",
                64,
                8123,
                5.5,
                20,
                40,
                java.util.Map.of(),
                java.util.Map.ofEntries(entry("gateway", 80.0)),
                0.25,
                0.5,
                1);

        var table = new CollectReport(java.time.Instant.EPOCH, List.of(row)).table();

        assertThat(table.getLast())
                .contains("single, gateway", "8,123", "20.00", "80.0 / 0.0", " 0.25 ", "0.5s", "none");
    }
}
