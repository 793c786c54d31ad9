package vn.emc.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** A browser that follows redirects only when told to, and keeps cookies. */
final class Browser {
    private static final String HTML = "text/html,application/xhtml+xml";
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI gateway;

    Browser(int port) {
        gateway = URI.create("http://127.0.0.1:" + port);
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            return Assertions.fail(failure);
        }
    }

    HttpResponse<String> page(String path) {
        return send(at(path).header("Accept", HTML));
    }

    /** Opens a page, and follows wherever that leads. */
    HttpResponse<String> open(String path) {
        var answer = page(path);
        for (var count = 0; count < MOST_REDIRECTS && answer.statusCode() / 100 == 3; count++) {
            var target =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(target).header("Accept", HTML));
        }
        return answer;
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    String csrfToken() {
        return cookie("XSRF-TOKEN").orElseThrow().getValue();
    }
}
