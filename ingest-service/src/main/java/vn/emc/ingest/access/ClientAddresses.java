package vn.emc.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.Network;

/**
 * Where a call really comes from: the right-most address of {@code X-Forwarded-For} that is none of our own proxies. The
 * header counts only when the peer is such a proxy; anybody can write it.
 */
public final class ClientAddresses {
    private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final List<Network> proxies;

    /**
     * Trusts the proxies given.
     *
     * @param trustedProxies networks of our own gateway, in CIDR notation
     * @throws vn.emc.contracts.codes.IllegalCodeException where one is no network
     */
    public ClientAddresses(List<String> trustedProxies) {
        this.proxies = trustedProxies.stream().map(Network::of).toList();
    }

    public InetAddress of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /**
     * Where a call comes from.
     *
     * @param peer who is connected
     */
    public InetAddress of(String peer, @Nullable String forwardedFor) {
        var address = parse(peer).orElse(NOWHERE);
        if (forwardedFor == null) {
            return address;
        }
        var hops = forwardedFor.split(",", -1);
        for (var i = hops.length - 1; i >= 0 && isProxy(address); i--) {
            var hop = parse(hops[i]);
            if (hop.isEmpty()) {
                return NOWHERE;
            }
            address = hop.get();
        }
        return address;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    private static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(withoutPort(text.strip())));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Some proxies append the port: {@code 10.0.0.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            var end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        var colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
