package vn.emc.reconciliation.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteCountsTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 6, 30);

    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final HttpServer reporting = reporting();

    @AfterEach
    void stop() {
        reporting.stop(0);
    }

    @Test
    void everySiteHasItsCountOrIsUnknown() {
        var counts = counts(Duration.ofSeconds(1)).of(List.of(1, 2, 3, 4), FROM, TO, "Bearer abc");

        assertThat(counts)
                .containsExactly(
                        new SiteCount(1, 1_234L),
                        new SiteCount(2, null),
                        new SiteCount(3, null),
                        new SiteCount(4, null));
        assertThat(asked).containsEntry("ids=B1&site=1&from=2025-01-01&to=2025-06-30", "Bearer abc");
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedFor() {
        var begun = System.nanoTime();

        var counts = counts(Duration.ofMillis(300)).of(List.of(5, 1), FROM, TO, "Bearer abc");

        assertThat(counts).containsExactly(new SiteCount(5, null), new SiteCount(1, 1_234L));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private SiteCounts counts(Duration patience) {
        var address = URI.create("http://127.0.0.1:" + reporting.getAddress().getPort() + "/indicators");
        return new SiteCounts(new CountSettings(address, patience));
    }

    /** Site 1 has dossiers, 2 is forbidden, 3 is hidden, 4 is nonsense, 5 takes too long. */
    private HttpServer reporting() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/indicators", call -> {
                var query = call.getRequestURI().getQuery();
                asked.put(query, call.getRequestHeaders().getFirst("Authorization"));
                if (query.contains("site=5")) {
                    pause();
                }
                var body = body(query).getBytes(UTF_8);
                call.sendResponseHeaders(query.contains("site=2") ? 403 : 200, body.length);
                try (var out = call.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String body(String query) {
        if (query.contains("site=4")) {
            return "<html>";
        }
        var count = query.contains("site=3") ? "null" : "1234";
        return "{\"rows\":[{\"values\":{\"B1\":{\"numerator\":1,\"denominator\":%s}}}]}".formatted(count);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
