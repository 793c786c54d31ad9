package vn.emc.ingest.web;

import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.relay.RelayedHeader;

/**
 * Who sends a hit, as HTTP tells it.
 *
 * @param userAgent of the browser; empty where it says none
 * @param origin what the browser says the page's origin is
 * @param referer the page, as far as the browser tells it
 */
record HitSender(
        InetAddress address,
        String userAgent,
        @Nullable String origin,
        @Nullable String referer) {

    static HitSender of(Map<RelayedHeader, String> headers, InetAddress address) {
        return new HitSender(
                address,
                headers.getOrDefault(RelayedHeader.USER_AGENT, ""),
                headers.get(RelayedHeader.ORIGIN),
                headers.get(RelayedHeader.REFERER));
    }

    /** The host the browser itself vouches for; null where it says none, as servers and applications do not. */
    @Nullable
    String originHost() {
        return PageAddress.hostOf(origin);
    }
}
