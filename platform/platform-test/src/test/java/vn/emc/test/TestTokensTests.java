package vn.emc.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class TestTokensTests {
    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(TestIssuer.issuerUri());

    @Test
    void carryWhatKeycloakPutsIntoThem() {
        var token = decoder.decode(TestTokens.admin().substring("Bearer ".length()));

        assertThat(token.getAudience()).containsExactly("emc");
        assertThat(token.getClaimAsString("preferred_username")).isEqualTo("admin");
        assertThat(token.getClaimAsMap("realm_access")).isEqualTo(Map.of("roles", List.of("emc-admin")));
    }

    @Test
    void areRefusedAfterTheirEnd() {
        String expired = TestTokens.token("admin").expired().value();

        assertThatThrownBy(() -> decoder.decode(expired))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void areRefusedWhenSomebodyElseSigned() {
        String forged = TestTokens.token("admin").forgedSignature().value();

        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void areRefusedFromAnotherIssuer() {
        String foreign =
                TestTokens.token("admin").issuer("http://elsewhere/realms/emc").value();

        assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(BadJwtException.class);
    }
}
