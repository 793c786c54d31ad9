package vn.emc.simulator.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's REST interface in the name of one user. */
public final class PlatformApi {
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final URI platform;
    private final SignIn user;

    private PlatformApi(HttpClient client, URI platform, SignIn user) {
        this.client = client;
        this.platform = platform;
        this.user = user;
    }

    /** Acts as the local user {@code username}. */
    public static PlatformApi as(String username, PlatformSettings settings) {
        var password = Credentials.read(settings.credentials()).passwordOf(username);
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new PlatformApi(
                client,
                settings.publicUrl(),
                new SignIn(client, settings.issuer(), username, password, Clock.systemUTC()));
    }

    /**
     * Reads JSON.
     *
     * @throws PlatformException when the platform does not answer or answers with an error
     */
    public JsonNode get(String path) throws InterruptedException {
        return read("GET", path, BodyPublishers.noBody());
    }

    /**
     * Sends JSON and reads the answer.
     *
     * @throws PlatformException when the platform does not answer or answers with an error
     */
    public JsonNode post(String path, Object body) throws InterruptedException {
        return read("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /**
     * Uploads a file as the part {@code file} of a form and reads the answer.
     *
     * @throws PlatformException when the platform does not answer or answers with an error
     */
    public JsonNode upload(String path, Path file) throws InterruptedException {
        var boundary = "emc-" + System.nanoTime();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return read("POST", path, body, "multipart/form-data; boundary=" + boundary);
        } catch (FileNotFoundException gone) {
            throw new PlatformException("There is no file " + file, gone);
        }
    }

    /** Sends JSON in place of what the path names, and reads the answer. */
    public JsonNode put(String path, Object body) throws InterruptedException {
        return read("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Deletes what the path names. */
    public void delete(String path) throws InterruptedException {
        read("DELETE", path, BodyPublishers.noBody());
    }

    /** Whatever the platform answers, errors too. */
    public HttpResponse<String> exchange(String method, String path, BodyPublisher body) throws InterruptedException {
        return exchange(method, path, body, "application/json");
    }

    private HttpResponse<String> exchange(String method, String path, BodyPublisher body, String contentType)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(platform.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", user.bearer())
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new PlatformException(
                    "No answer to " + method + " " + platform.resolve(path) + ". Is the platform up (./emc status)?",
                    unreachable);
        }
    }

    private JsonNode read(String method, String path, BodyPublisher body) throws InterruptedException {
        return read(method, path, body, "application/json");
    }

    private JsonNode read(String method, String path, BodyPublisher body, String contentType)
            throws InterruptedException {
        var answer = exchange(method, path, body, contentType);
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new RefusedException(method + " " + path, answer.statusCode(), answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
