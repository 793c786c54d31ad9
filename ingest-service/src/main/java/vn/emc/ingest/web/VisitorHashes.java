package vn.emc.ingest.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.privacy.KeyedHash;

/**
 * Tells visitors of one site on one day apart without knowing who they are: a keyed hash of the truncated address and the
 * browser. Every day has a key of its own, so that two days cannot be joined by anybody who has only the hashes. Where the site
 * has switched its own cookie on, the cookie's value takes the place of both, and the key lasts a month.
 */
@RequiredArgsConstructor
final class VisitorHashes {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern COOKIE = Pattern.compile("[0-9a-fA-F]{16}");
    private static final int BYTES_KEPT = 12;
    private static final int MOST_KEYS = 8;
    private static final int IPV4_BYTES_KEPT = 3;
    private static final int IPV6_BYTES_KEPT = 6;

    private final KeyedHash master;
    private final Map<String, KeyedHash> keys = new ConcurrentHashMap<>();

    /**
     * A visitor's hash.
     *
     * @param cookie what the site's own cookie says, where it gives its visitors one
     */
    String of(int siteId, InetAddress address, String userAgent, @Nullable String cookie, Instant time) {
        var day = LocalDate.ofInstant(time, VIETNAM);
        return cookie != null && COOKIE.matcher(cookie).matches()
                ? hash(YearMonth.from(day).toString(), siteId + "|cookie|" + cookie)
                : hash(day.toString(), siteId + "|" + truncated(address) + "|" + userAgent);
    }

    private String hash(String period, String text) {
        var hash = Arrays.copyOf(key(period).of(text), BYTES_KEPT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private KeyedHash key(String period) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(period, each -> new KeyedHash(master.of("visitors|" + each)));
    }

    /** The network: 256 addresses of IPv4, one site of IPv6. */
    static String truncated(InetAddress address) {
        var bytes = address.getAddress();
        var kept = address instanceof Inet4Address ? IPV4_BYTES_KEPT : IPV6_BYTES_KEPT;
        return HexFormat.of().formatHex(bytes, 0, kept);
    }
}
