package vn.emc.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands for Keycloak's realm {@code emc}: one RSA key per JVM, its public half served as a JWKS. */
public final class TestIssuer {
    private static final String REALM = "/realms/emc";
    private static final String JWKS = REALM + "/protocol/openid-connect/certs";

    private final RSAKey key;
    private final String address;

    private TestIssuer(RSAKey key, String address) {
        this.key = key;
        this.address = address;
    }

    public static String issuerUri() {
        return Running.ISSUER.address + REALM;
    }

    public static String jwkSetUri() {
        return Running.ISSUER.address + JWKS;
    }

    static String sign(JWTClaimsSet claims) {
        return sign(claims, Running.ISSUER.key);
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
            var token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new TestStackException("The token cannot be signed", e);
        }
    }

    /** A key that names itself like the issuer's, but is not it. */
    static RSAKey forgedKey() {
        return newKey(Running.ISSUER.key.getKeyID());
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new TestStackException("This JDK makes no RSA key", e);
        }
    }

    private static TestIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(
                    newKey("test"), "http://127.0.0.1:" + server.getAddress().getPort());
            server.createContext(JWKS, exchange -> answer(exchange, new JWKSet(issuer.key).toString()));
            server.createContext(
                    REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, issuer.configuration()));
            server.setExecutor(command -> Thread.ofVirtual().start(command));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new TestStackException("The test issuer cannot listen", e);
        }
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","jwks_uri":"%2$s","authorization_endpoint":"%1$s/protocol/openid-connect/auth",\
                "token_endpoint":"%1$s/protocol/openid-connect/token",\
                "end_session_endpoint":"%1$s/protocol/openid-connect/logout",\
                "userinfo_endpoint":"%1$s/protocol/openid-connect/userinfo","subject_types_supported":["public"],\
                "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(address + REALM, address + JWKS);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static final class Running {
        private static final TestIssuer ISSUER = start();
    }
}
