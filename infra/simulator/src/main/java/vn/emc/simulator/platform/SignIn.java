package vn.emc.simulator.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one user signed in through the client for scripts, and knows an access token that is still valid. */
public final class SignIn {
    private static final String CLIENT = "emc-cli";
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 20;
    private static final int OK = 200;
    private static final int FIRST_SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI issuer;
    private final String username;
    private final String password;
    private final Clock clock;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    public SignIn(HttpClient client, URI issuer, String username, String password, Clock clock) {
        this.client = client;
        this.issuer = issuer;
        this.username = username;
        this.password = password;
        this.clock = clock;
    }

    /**
     * The value of the Authorization header.
     *
     * @throws PlatformException when the identity provider refuses or does not answer
     */
    public synchronized String bearer() throws InterruptedException {
        if (!clock.instant().isBefore(renewAt)) {
            renew();
        }
        return "Bearer " + token;
    }

    private void renew() throws InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", CLIENT, "username", username, "password", password);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        try {
            var answer = send(request);
            if (answer.statusCode() != OK) {
                throw new PlatformException(
                        "Signing in as " + username + " failed with " + answer.statusCode() + ": " + answer.body());
            }
            var json = JsonMapper.shared().readTree(answer.body());
            token = json.path("access_token").asString();
            renewAt = clock.instant()
                    .plusSeconds(json.path("expires_in").asLong(60))
                    .minus(BEFORE_EXPIRY);
        } catch (IOException unreachable) {
            throw new PlatformException(
                    "Nobody answers at " + issuer + ". Is the platform up (./emc status)?", unreachable);
        }
    }

    /** A database that was away leaves the identity provider with dead connections, each good for one more error. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < FIRST_SERVER_ERROR || attempt == ATTEMPTS) {
                return answer;
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
