package vn.emc.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls a sender makes. */
public final class Calls {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI root;

    public Calls(int port) {
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /** A form body, sent as it is. */
    public HttpResponse<String> form(String body, String... headers) {
        return post("/TrackingMCDT", body, with(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    public HttpResponse<String> json(String body, String... headers) {
        return post("/TrackingMCDT", body, with(headers, "Content-Type", "application/json"));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(path)).method(method, body);
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String[] with(String[] headers, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }
}
