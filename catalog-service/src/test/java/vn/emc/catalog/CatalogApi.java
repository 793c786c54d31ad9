package vn.emc.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Fail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.test.TestTokens;

/** The service as a program sees it over HTTP. */
public final class CatalogApi {
    public static final String SITES = "/api/catalog/v1/sites";
    public static final String ORGANISATIONS = "/api/catalog/v1/organisations";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    private CatalogApi(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static CatalogApi asAdmin(int port) {
        return new CatalogApi(port, TestTokens.admin());
    }

    public static CatalogApi asOperator(int port, String organisation) {
        return new CatalogApi(port, TestTokens.operator(organisation));
    }

    public static CatalogApi asViewer(int port) {
        return new CatalogApi(port, TestTokens.viewer());
    }

    public static CatalogApi asOfficer(int port) {
        return new CatalogApi(port, TestTokens.officer());
    }

    public static CatalogApi asNobody(int port) {
        return new CatalogApi(port, "");
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** A site of {@code organisation} that no other test knows; its number. */
    public int createSite(String organisation) {
        var created = post(SITES, site("Trang " + NAMES.incrementAndGet(), organisation));
        return created.expect(201).json().get("id").intValue();
    }

    /** The body of a site with all it needs. */
    public static String site(String name, String organisation) {
        return """
                {"name":"%s","url":"https://motcua.gov.vn","kind":"ONE_STOP","organisation":"%s"}""".formatted(name, organisation);
    }

    /** A form as a browser sends it. */
    public Answer submit(String path, String form, String... headers) {
        return send("POST", path, "application/x-www-form-urlencoded", form, headers);
    }

    /** Uploads a file as the part {@code file} of a form. */
    public Answer upload(String path, String fileName, byte[] content, String... headers) {
        var boundary = "a-boundary-that-no-file-holds";
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, fileName).getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return new Answer(exchange(request, BodyHandlers.ofString(), headers));
    }

    /** A file as it is given out. */
    public byte[] download(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        var response = exchange(request, BodyHandlers.ofByteArray(), headers);
        if (response.statusCode() != 200) {
            Fail.fail("expected a file but got %d: %s", response.statusCode(), new String(response.body(), UTF_8));
        }
        return response.body();
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, "application/json", body, headers);
    }

    private Answer send(String method, String path, String contentType, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return new Answer(exchange(request, BodyHandlers.ofString(), headers));
    }

    private <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler, String... headers) {
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Fail.fail("interrupted", interrupted);
        }
    }

    /**
     * What came back.
     */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        /** The codes of the broken rules, as {@code /field CODE}. */
        public java.util.List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString() + " "
                            + error.path("code").asString())
                    .toList();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Answer expect(int status) {
            if (status() != status) {
                Fail.fail("expected %d but got %d: %s", status, status(), body());
            }
            return this;
        }
    }
}
