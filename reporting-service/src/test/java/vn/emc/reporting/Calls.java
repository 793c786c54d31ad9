package vn.emc.reporting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Calls of the service on a port, in Vietnamese. */
public record Calls(int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, null, token);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String json, String token)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", json, token);
    }

    public HttpResponse<String> form(String path, String fields, String token)
            throws IOException, InterruptedException {
        return send("POST", path, "application/x-www-form-urlencoded", fields, token);
    }

    private HttpResponse<String> send(String method, String path, String type, @Nullable String body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token)
                .header("Accept-Language", "vi")
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
