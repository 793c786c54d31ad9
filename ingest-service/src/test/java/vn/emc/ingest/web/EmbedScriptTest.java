package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.test.ServiceTest;

/** The script as it is served. */
@ServiceTest(database = "emc_ingest")
class EmbedScriptTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private EmbedScript script;

    @Test
    void anyPageMayLoadItAndKeepItForADay() {
        var answer = get("/embed/gov-tracking.min.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(script.plain());
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(header(answer, "Cache-Control")).contains("max-age=86400", "public");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoHasItIsToldSo() {
        var etag = header(get("/embed/gov-tracking.min.js"), "ETag");

        assertThat(get("/embed/gov-tracking.min.js", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(get("/embed/gov-tracking.min.js", "If-None-Match", "\"old\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void itComesCompressedToWhoTakesThat() {
        var answer = get("/embed/gov-tracking.min.js", "Accept-Encoding", "gzip, br");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body()).isEqualTo(script.compressed());
    }

    @Test
    void inItsVersionItIsKeptForEver() {
        assertThat(header(get("/embed/" + script.version() + "/gov-tracking.min.js"), "Cache-Control"))
                .contains("max-age=31536000", "immutable");
        assertThat(header(get("/embed/0123456789ab/gov-tracking.min.js"), "Cache-Control"))
                .contains("max-age=86400");
        assertThat(get("/embed/other.js").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
