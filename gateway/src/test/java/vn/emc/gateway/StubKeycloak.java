package vn.emc.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands in for Keycloak: signs everybody in at once as the same person, and renews tokens until told not to. */
final class StubKeycloak {
    private final RSAKey key;
    private final DisposableServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int tokenSeconds = 300;
    private volatile boolean sessionEnded;

    StubKeycloak() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stub").generate();
        server = HttpServer.create()
                .runOn(Surroundings.THREADS)
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/realms/emc/protocol/openid-connect/auth", this::authorize)
                        .post("/realms/emc/protocol/openid-connect/token", this::token)
                        .get("/realms/emc/protocol/openid-connect/certs", this::keys))
                .bindNow(Duration.ofSeconds(10));
    }

    String issuer() {
        return "http://127.0.0.1:" + server.port() + "/realms/emc";
    }

    void stop() {
        server.disposeNow();
    }

    void grantTokensFor(int seconds) {
        tokenSeconds = seconds;
    }

    void endSessions(boolean ended) {
        sessionEnded = ended;
    }

    int renewals() {
        return renewals.get();
    }

    String lastAuthorization() {
        return authorizations.getLast();
    }

    private Publisher<Void> authorize(HttpServerRequest request, HttpServerResponse response) {
        authorizations.add(request.uri());
        var query = request.uri();
        var code = "code-" + codes.incrementAndGet();
        nonces.put(code, field(query, "nonce"));
        return response.sendRedirect(field(query, "redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(field(query, "state"), StandardCharsets.UTF_8));
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(form -> {
            var fields = "?" + form;
            var isRenewal = field(fields, "grant_type").equals("refresh_token");
            if (isRenewal && sessionEnded) {
                return json(response.status(400), "{\"error\":\"invalid_grant\"}");
            }
            if (!isRenewal && field(fields, "code_verifier").isEmpty()) {
                return json(response.status(400), "{\"error\":\"invalid_request\"}");
            }
            var number = isRenewal ? renewals.incrementAndGet() : 0;
            var nonce = isRenewal ? "" : nonces.getOrDefault(field(fields, "code"), "");
            return json(response, """
                    {"access_token":"access-%d","token_type":"Bearer","expires_in":%d,"refresh_token":"refresh","id_token":"%s"}""".formatted(number, tokenSeconds, idToken(nonce)));
        });
    }

    private static String field(String query, String name) {
        return String.join("", new QueryStringDecoder(query).parameters().getOrDefault(name, List.of()));
    }

    private Publisher<Void> keys(HttpServerRequest request, HttpServerResponse response) {
        return json(response, new JWKSet(key.toPublicJWK()).toString());
    }

    private static Mono<Void> json(HttpServerResponse response, String body) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(body))
                .then();
    }

    private String idToken(String nonce) {
        try {
            var now = Instant.now();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .audience("emc-gateway")
                            .subject("7")
                            .claim("preferred_username", "an.nguyen")
                            .claim("nonce", nonce)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
