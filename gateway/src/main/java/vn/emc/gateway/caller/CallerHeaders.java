package vn.emc.gateway.caller;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the services are told about a caller. Only a trusted proxy's {@code X-Forwarded-For} and {@code -Proto} are
 * believed; everything else of the kind is dropped, so that nobody can claim an address or a name.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class CallerHeaders {
    public static final String FOR = "X-Forwarded-For";
    public static final String PROTO = "X-Forwarded-Proto";
    public static final String HOST = "X-Forwarded-Host";

    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-original-forwarded-for",
            "remote-user",
            "x-remote-user",
            "x-user",
            "x-auth-request-user");
    private static final String FORWARDED_PREFIX = "x-forwarded-";

    private final TrustedProxies proxies;

    /** Whether a header a caller sent claims something about who or where the caller is. */
    public static boolean isClaim(String name) {
        var first = name.isEmpty() ? ' ' : name.charAt(0) | 0x20;
        if (first != 'x' && first != 'f' && first != 'r' && first != 't') {
            return false;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(FORWARDED_PREFIX) || CLAIMS.contains(lower);
    }

    /** The addresses a request came through, the caller's own first. */
    public String forwardedFor(@Nullable InetSocketAddress peer, @Nullable String claimed) {
        var address = address(peer);
        return claimed != null && !claimed.isBlank() && isTrusted(peer) ? claimed + ", " + address : address;
    }

    /** {@code https} where the request came encrypted, at the gateway or at a trusted proxy before it. */
    public String proto(@Nullable InetSocketAddress peer, @Nullable String claimed, String own) {
        return "https".equalsIgnoreCase(claimed) && isTrusted(peer) ? "https" : own;
    }

    private boolean isTrusted(@Nullable InetSocketAddress peer) {
        return peer != null && peer.getAddress() != null && proxies.contain(peer.getAddress());
    }

    private static String address(@Nullable InetSocketAddress peer) {
        return peer == null || peer.getAddress() == null
                ? "unknown"
                : peer.getAddress().getHostAddress();
    }
}
