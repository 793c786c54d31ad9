package vn.emc.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Fail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.test.TestTokens;

/** The service as a program or a browser sees it over HTTP. */
public final class ReconciliationApi {
    public static final String REQUESTS = "/api/reconciliations/v1/requests";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----emc";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    private ReconciliationApi(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static ReconciliationApi asAdmin(int port) {
        return new ReconciliationApi(port, TestTokens.admin());
    }

    public static ReconciliationApi asOfficer(int port) {
        return new ReconciliationApi(port, TestTokens.officer());
    }

    public static ReconciliationApi asOperator(int port, String organisation) {
        return new ReconciliationApi(port, TestTokens.operator(organisation));
    }

    public static ReconciliationApi asViewer(int port) {
        return new ReconciliationApi(port, TestTokens.viewer());
    }

    public static ReconciliationApi asNobody(int port) {
        return new ReconciliationApi(port, "");
    }

    public static String path(long id) {
        return REQUESTS + "/" + id;
    }

    /** A request that says everything, about the given sites. */
    public static Map<String, Object> request(Integer... sites) {
        return Map.of(
                "letterNumber",
                "125/SKHCN-CĐS",
                "letterDate",
                "2025-11-20",
                "technicalContact",
                Map.of("name", "Trần Thử Nghiệm", "email", "kythuat@example.vn", "phone", "024 0000 0001"),
                "accountableContact",
                Map.of("name", "Lê Thử Nghiệm", "email", "phutrach@example.vn", "phone", "024 0000 0002"),
                "sites",
                List.of(sites),
                "reason",
                "Chỉ số B2 trên EMC thấp hơn số liệu của đơn vị.");
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public Answer post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return send(json(path, headers).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Map<String, ?> body, String... headers) {
        return send(json(path, headers).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A form as htmx sends it. */
    public Answer form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, "HX-Request", "true", "Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public String page(String path) {
        return get(path, "Accept", "text/html").expect(200).body();
    }

    public Answer upload(String path, String name, byte[] content, Map<String, String> fields, String... headers) {
        var body = new ByteArrayOutputStream();
        try {
            for (var field : fields.entrySet()) {
                body.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.getKey(), field.getValue())
                        .getBytes(UTF_8));
            }
            body.write(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(BOUNDARY, name)
                            .getBytes(UTF_8));
            body.write(content);
            body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public Answer attach(long id, String name, byte[] content) {
        return upload(path(id) + "/attachments", name, content, Map.of());
    }

    /** A new draft about the sites; its number. */
    public long draft(Integer... sites) {
        return post(REQUESTS, request(sites)).expect(201).json().get("id").longValue();
    }

    public String state(long id) {
        return get(path(id)).expect(200).json().get("state").asString();
    }

    private HttpRequest.Builder json(String path, String... headers) {
        return request(path, headers).header("Content-Type", "application/json");
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

        /** Where the body breaks rules. */
        public List<String> pointers() {
            return json().get("errors")
                    .valueStream()
                    .map(item -> item.get("pointer").asString())
                    .toList();
        }

        /** The codes of what stands in {@code errors}. */
        public List<String> errorCodes() {
            return json().get("errors")
                    .valueStream()
                    .map(item -> item.get("code").asString())
                    .toList();
        }
    }
}
