package vn.emc.test;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access token as Keycloak's realm {@code emc} issues it, with every part open to change. */
public record TestToken(
        String username,
        List<String> roles,
        @Nullable String organisation,
        String issuer,
        String audience,
        Duration lifetime,
        boolean forged) {
    static TestToken of(String username) {
        return new TestToken(username, List.of(), null, TestIssuer.issuerUri(), "emc", Duration.ofMinutes(30), false);
    }

    public TestToken roles(List<String> changed) {
        return new TestToken(username, changed, organisation, issuer, audience, lifetime, forged);
    }

    public TestToken organisation(@Nullable String changed) {
        return new TestToken(username, roles, changed, issuer, audience, lifetime, forged);
    }

    public TestToken issuer(String changed) {
        return new TestToken(username, roles, organisation, changed, audience, lifetime, forged);
    }

    public TestToken audience(String changed) {
        return new TestToken(username, roles, organisation, issuer, changed, lifetime, forged);
    }

    /** Ended an hour ago. */
    public TestToken expired() {
        return new TestToken(username, roles, organisation, issuer, audience, Duration.ofHours(-1), forged);
    }

    /** Signed with somebody else's key. */
    public TestToken forgedSignature() {
        return new TestToken(username, roles, organisation, issuer, audience, lifetime, true);
    }

    public String bearer() {
        return "Bearer " + value();
    }

    public String value() {
        JWTClaimsSet claims = claims(Instant.now());
        return forged ? TestIssuer.sign(claims, TestIssuer.forgedKey()) : TestIssuer.sign(claims);
    }

    private JWTClaimsSet claims(Instant now) {
        Instant end = now.plus(lifetime);
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .audience(audience)
                .subject(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .issueTime(Date.from(end.minus(lifetime.abs()).minusSeconds(1)))
                .expirationTime(Date.from(end))
                .claim("typ", "Bearer")
                .claim("azp", "emc-cli")
                .claim("preferred_username", username)
                .claim("name", "Test " + username)
                .claim("realm_access", Map.of("roles", roles));
        if (organisation != null) {
            claims.claim("organisation", organisation);
        }
        return claims.build();
    }
}
