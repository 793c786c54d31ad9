package vn.emc.simulator.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Sends over HTTP/1.1 with connections kept alive, and tries again when the platform asks for it. */
final class Endpoint {
    private static final int ATTEMPTS = 8;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI platform;

    Endpoint(URI platform) {
        this.platform = platform;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve(path)).timeout(ANSWER_WITHIN);
    }

    /**
     * The last answer.
     *
     * @throws IOException when the connection failed every time; whether the platform has the event is unknown
     */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var answer = client.send(request, BodyHandlers.ofString());
            boolean later = answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() == UNAVAILABLE;
            if (!later || attempt == ATTEMPTS) {
                return answer;
            }
            Thread.sleep(pause(answer, attempt));
        }
    }

    private static Duration pause(HttpResponse<String> answer, int attempt) {
        var asked = answer.headers()
                .firstValue("Retry-After")
                .map(Endpoint::seconds)
                .orElse(Duration.ZERO);
        var own =
                Duration.ofMillis((50L << attempt) + ThreadLocalRandom.current().nextInt(100));
        var longer = asked.compareTo(own) > 0 ? asked : own;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private static Duration seconds(String header) {
        try {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        } catch (NumberFormatException aDate) {
            return Duration.ZERO;
        }
    }
}
