package vn.emc.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.sites.Network;

class CallerHeadersTest {
    private static final InetSocketAddress PROXY = new InetSocketAddress("10.0.0.7", 4711);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.9", 4711);

    private final CallerHeaders callers = new CallerHeaders(new TrustedProxies(List.of(Network.of("10.0.0.0/24"))));

    @Test
    void aTrustedProxyIsBelieved() {
        assertThat(callers.forwardedFor(PROXY, "198.51.100.4")).isEqualTo("198.51.100.4, 10.0.0.7");
        assertThat(callers.proto(PROXY, "https", "http")).isEqualTo("https");
    }

    @Test
    void aStrangerIsNot() {
        assertThat(callers.forwardedFor(STRANGER, "198.51.100.4")).isEqualTo("203.0.113.9");
        assertThat(callers.proto(STRANGER, "https", "http")).isEqualTo("http");
    }

    @Test
    void withoutProxiesNobodyIs() {
        var nobody = new CallerHeaders(new TrustedProxies(List.of()));

        assertThat(nobody.forwardedFor(PROXY, "198.51.100.4")).isEqualTo("10.0.0.7");
        assertThat(nobody.forwardedFor(null, "198.51.100.4")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-prefix",
                "FORWARDED",
                "X-Real-IP",
                "X-Remote-User",
                "Remote-User",
                "True-Client-IP"
            })
    void claimsAreRecognised(String name) {
        assertThat(CallerHeaders.isClaim(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "X-XSRF-TOKEN", "Authorization", "webhook-id", "From", "TE", ""})
    void otherHeadersAreNot(String name) {
        assertThat(CallerHeaders.isClaim(name)).isFalse();
    }
}
