package vn.emc.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Stands in for Keycloak: the token {@code unit-operator+viewer.H56} is a user of these roles and organisation. */
class StubTokens {
    static String bearer(String token) {
        return "Bearer " + token;
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return StubTokens::decode;
    }

    private static Jwt decode(String token) {
        if (token.equals("forged")) {
            throw new BadJwtException("signature");
        }
        if (token.equals("unknowable")) {
            throw new JwtException("the key server is away");
        }
        var parts = token.split("\\.", 2);
        var claims = Jwt.withTokenValue(token)
                .header("alg", "none")
                .issuedAt(Instant.EPOCH)
                .subject("7")
                .claim("preferred_username", "an.nguyen")
                .claim("name", "Nguyễn Văn An")
                .claim("realm_access", Map.of("roles", Arrays.asList(parts[0].split("\\+"))));
        return (parts.length > 1 ? claims.claim("organisation", List.of(parts[1])) : claims).build();
    }
}
