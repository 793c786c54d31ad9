package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.contracts.privacy.KeyedHash;

class VisitorHashesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final InetAddress HOME = InetAddress.ofLiteral("203.162.4.191");
    private static final String COOKIE = "0123456789abcdef";

    private static final VisitorHashes OTHERS =
            new VisitorHashes(new KeyedHash("another secret of 32 characters!".getBytes(StandardCharsets.UTF_8)));

    private final VisitorHashes visitors = new VisitorHashes(new KeyedHash(new byte[32]));

    @Test
    void theSameBrowserInTheSameNetworkIsTheSameVisitorAllDay() {
        var morning = visitors.of(7, HOME, "Firefox", null, Instant.parse("2026-11-22T17:00:00Z"));
        var night = visitors.of(7, InetAddress.ofLiteral("203.162.4.7"), "Firefox", null, NOON.plusSeconds(11 * 3600));

        assertThat(morning).isEqualTo(night).hasSize(16);
    }

    @Test
    void anotherBrowserNetworkSiteDayOrKeyIsAnotherVisitor() {
        var one = visitors.of(7, HOME, "Firefox", null, NOON);

        assertThat(one)
                .isNotEqualTo(visitors.of(7, HOME, "Chrome", null, NOON))
                .isNotEqualTo(visitors.of(7, InetAddress.ofLiteral("203.162.5.191"), "Firefox", null, NOON))
                .isNotEqualTo(visitors.of(8, HOME, "Firefox", null, NOON))
                .isNotEqualTo(visitors.of(7, HOME, "Firefox", null, NOON.plusSeconds(86_400)))
                .isNotEqualTo(OTHERS.of(7, HOME, "Firefox", null, NOON));
    }

    @Test
    void aCookieLastsAMonthAndOnlyAtItsSite() {
        var one = visitors.of(7, HOME, "Firefox", COOKIE, NOON);

        assertThat(visitors.of(7, InetAddress.ofLiteral("2001:db8::1"), "Chrome", COOKIE, NOON.minusSeconds(86_400)))
                .isEqualTo(one);
        assertThat(visitors.of(8, HOME, "Firefox", COOKIE, NOON)).isNotEqualTo(one);
        assertThat(visitors.of(7, HOME, "Firefox", COOKIE, Instant.parse("2026-12-01T05:00:00Z")))
                .isNotEqualTo(one);
        assertThat(visitors.of(7, HOME, "Firefox", "nobody", NOON))
                .isEqualTo(visitors.of(7, HOME, "Firefox", null, NOON));
    }

    @ParameterizedTest
    @CsvSource({"203.162.4.191, cba204", "2001:db8:1:2:3:4:5:6, 20010db80001", "::ffff:203.162.4.191, cba204"})
    void ofAnAddressOnlyItsNetworkIsUsed(String address, String network) {
        assertThat(VisitorHashes.truncated(InetAddress.ofLiteral(address))).isEqualTo(network);
    }
}
