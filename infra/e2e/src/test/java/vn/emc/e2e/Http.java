package vn.emc.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import vn.emc.simulator.sending.RenderedCall;

/** Single requests with everything spelt out, as a careless or hostile sender makes them. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    static HttpResponse<String> post(URI address, Map<String, String> headers, RenderedCall call)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofByteArray(call.body()));
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
