package vn.emc.simulator.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalDouble;

/** How many events a consumer of the platform still has before it, by its metrics. */
public final class Lag {
    public static final String DOSSIER_EVENTS = "dossier-events";
    static final String PAGE_EVENTS = "page-events";

    private static final String METRIC = "emc_consumer_lag";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI metrics;
    private final String topic;

    /**
     * Of one service and topic.
     *
     * @param service the service's own address
     */
    public Lag(URI service, String topic) {
        this.topic = topic;
        this.metrics = URI.create(service + "/actuator/prometheus");
    }

    /** The events waiting now; empty when the service does not say. */
    OptionalDouble now() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(metrics)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var text = client.send(request, BodyHandlers.ofString()).body();
            return text.lines()
                    .filter(line -> line.startsWith(METRIC + "{") && line.contains(topic))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .reduce(Double::sum);
        } catch (IOException silent) {
            return OptionalDouble.empty();
        }
    }

    /** How long it took until nothing was waiting, at most {@code patience}. */
    public Duration awaitNone(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < 2 && System.nanoTime() - start < patience.toNanos()) {
            quiet = now().orElse(0) == 0 ? quiet + 1 : 0;
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
