package vn.emc.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Fail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.test.TestTokens;

/** The service as a program sees it over HTTP. */
public final class AccountApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----emc";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    private AccountApi(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static AccountApi asAdmin(int port) {
        return new AccountApi(port, TestTokens.admin());
    }

    public static AccountApi asOperator(int port, String organisation) {
        return new AccountApi(port, TestTokens.operator(organisation));
    }

    public static AccountApi asViewer(int port) {
        return new AccountApi(port, TestTokens.viewer());
    }

    public static AccountApi asOfficer(int port) {
        return new AccountApi(port, TestTokens.officer());
    }

    public static AccountApi asNobody(int port) {
        return new AccountApi(port, "");
    }

    public static String imports(int siteId) {
        return "/api/accounts/v1/sites/" + siteId + "/imports";
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.noBody()));
    }

    /** Files by name, in the order of the map. */
    public Answer upload(String path, Map<String, byte[]> files, String... headers) {
        return upload(path, Map.of(), files, headers);
    }

    public Answer upload(String path, Map<String, String> fields, Map<String, byte[]> files, String... headers) {
        var body = new ByteArrayOutputStream();
        try {
            for (var field : fields.entrySet()) {
                body.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.getKey(), field.getValue())
                        .getBytes(UTF_8));
            }
            for (var file : files.entrySet()) {
                body.write(
                        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(BOUNDARY, file.getKey())
                                .getBytes(UTF_8));
                body.write(file.getValue());
                body.write("\r\n".getBytes(UTF_8));
            }
            body.write("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The list once its reading is over. */
    public JsonNode imported(int siteId, Map<String, byte[]> files) {
        var id = upload(imports(siteId), files).expect(202).json().get("id").longValue();
        return over(siteId, id);
    }

    public JsonNode over(int siteId, long listId) {
        var path = imports(siteId) + "/" + listId;
        await().atMost(PATIENCE)
                .until(() -> !get(path).json().get("state").asString().matches("WAITING|READING"));
        return get(path).expect(200).json();
    }

    /** The list, in force. */
    public JsonNode accepted(int siteId, Map<String, byte[]> files) {
        var list = imported(siteId, files);
        assertThat(list.get("state").asString()).as(list.toString()).isEqualTo("READY");
        return put(imports(siteId) + "/" + list.get("id").longValue() + "/default?goodRowsOnly=true")
                .expect(200)
                .json();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Fail.fail("interrupted", interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        public String body() {
            return new String(response.body(), UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String code() {
            return json().get("code").asString();
        }
    }
}
