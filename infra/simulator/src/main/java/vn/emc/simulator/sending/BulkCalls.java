package vn.emc.simulator.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.simulator.world.SimulatedSite;

/** {@code POST /api/ingest/v1/dossier-events}: thousands of events in one call. Safe for several threads. */
public final class BulkCalls {
    private static final String PATH = "/api/ingest/v1/dossier-events";
    private static final int OK = 200;
    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Endpoint endpoint;
    private final boolean gzip;

    public BulkCalls(URI platform, boolean gzip) {
        this.endpoint = new Endpoint(platform);
        this.gzip = gzip;
    }

    /**
     * Every event has an id, so a call whose answer got lost is simply repeated.
     *
     * @throws SendingFailedException when the platform refuses the whole call or does not answer
     */
    public BulkAnswer send(SimulatedSite site, BulkBody body) throws InterruptedException {
        return send(site, PreparedBulk.of(body, gzip));
    }

    /** As above, for a body that was made before. */
    public BulkAnswer send(SimulatedSite site, PreparedBulk body) throws InterruptedException {
        var request = endpoint.request(PATH)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", site.apiKey())
                .POST(BodyPublishers.ofByteArray(body.body()));
        if (body.isGzip()) {
            request.header("Content-Encoding", "gzip");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = endpoint.send(request.build());
                if (answer.statusCode() != OK) {
                    throw new SendingFailedException(
                            "bulk call of site " + site + " answered " + answer.statusCode() + ": " + answer.body());
                }
                return read(JSON.readTree(answer.body()));
            } catch (IOException noAnswer) {
                if (attempt == ATTEMPTS) {
                    throw new SendingFailedException("bulk call of site " + site + " got no answer", noAnswer);
                }
            }
        }
    }

    /**
     * Waits until ingest has heard of every site and its key: a new site becomes known within moments.
     *
     * @throws SendingFailedException when one is still refused after {@code atMost}
     */
    public void awaitAccess(List<SimulatedSite> sites, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (var site : sites) {
            for (var refusal = refusal(site); !refusal.isEmpty(); refusal = refusal(site)) {
                if (System.nanoTime() > deadline) {
                    throw new SendingFailedException("site " + site + " still may not send: " + refusal);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /** Why the site may not send, found by a call that stores nothing; empty when it may. */
    private String refusal(SimulatedSite site) throws InterruptedException {
        var request = endpoint.request(PATH + "?validateOnly=true")
                .header("Content-Type", "application/json")
                .header("X-Api-Key", site.apiKey())
                .POST(BodyPublishers.ofString("[]"));
        try {
            var answer = endpoint.send(request.build());
            return answer.statusCode() == OK ? "" : answer.statusCode() + " " + answer.body();
        } catch (IOException noAnswer) {
            return "no answer";
        }
    }

    private static BulkAnswer read(JsonNode answer) {
        return new BulkAnswer(
                answer.path("accepted").asLong(0),
                answer.path("duplicates").asLong(0),
                answer.path("rejected").asLong(0));
    }
}
