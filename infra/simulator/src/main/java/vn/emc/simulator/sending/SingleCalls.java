package vn.emc.simulator.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/** {@code POST /TrackingMCDT}: one event, one call. Safe for several threads. */
public final class SingleCalls {
    private static final String PATH = "/TrackingMCDT";

    private final Endpoint endpoint;

    public SingleCalls(URI platform) {
        this.endpoint = new Endpoint(platform);
    }

    /**
     * Sends one event.
     *
     * @throws IOException when no answer came; the event may or may not have been taken
     */
    public Answer send(SimulatedSite site, SimulatedEvent event, Shape shape) throws IOException, InterruptedException {
        return send(site.apiKey(), shape.render(event));
    }

    /**
     * Sends any body.
     *
     * @param apiKey empty for none
     * @throws IOException when no answer came; the event may or may not have been taken
     */
    public Answer send(String apiKey, RenderedCall call) throws IOException, InterruptedException {
        var request = endpoint.request(PATH)
                .header("Content-Type", call.contentType())
                .POST(BodyPublishers.ofByteArray(call.body()));
        if (!apiKey.isEmpty()) {
            request.header("X-Api-Key", apiKey);
        }
        var answer = endpoint.send(request.build());
        var headers = answer.headers();
        return new Answer(
                answer.statusCode(),
                headers.firstValue("X-EMC-Event-Id").orElse(""),
                headers.firstValue("X-EMC-Warning")
                        .map(list -> List.of(list.split(",")))
                        .orElse(List.of()),
                answer.body());
    }
}
