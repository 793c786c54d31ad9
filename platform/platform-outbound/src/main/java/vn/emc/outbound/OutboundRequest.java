package vn.emc.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request to an address that a user named. The address is checked when it is sent, not here. */
public final class OutboundRequest {
    /** What tells any host who asks and what for. */
    private static final Set<String> FOR_EVERYONE = Set.of("user-agent", "accept", "accept-language");

    private final URI address;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final Predicate<URI> followed;

    private OutboundRequest(URI address, Map<String, String> headers, byte @Nullable [] body, Predicate<URI> followed) {
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.followed = followed;
    }

    public static OutboundRequest get(URI address) {
        return new OutboundRequest(address, Map.of(), null, any -> true);
    }

    public static OutboundRequest post(URI address, String contentType, byte[] body) {
        return new OutboundRequest(address, Map.of("Content-Type", contentType), body.clone(), any -> true);
    }

    /**
     * The same request with one more header. A redirect to another host does not carry it along, unless it only says who
     * asks and for what.
     *
     * @throws IllegalArgumentException where the header would break out of its line
     */
    public OutboundRequest header(String name, String value) {
        if (name.isBlank() || (name + value).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("header " + name.strip());
        }
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(address, more, body, followed);
    }

    /**
     * The same request, which goes only where {@code followed} says so when it is sent elsewhere. It may ask hosts itself;
     * its time is the request's.
     */
    public OutboundRequest followingOnly(Predicate<URI> followed) {
        return new OutboundRequest(address, headers, body, followed);
    }

    boolean follows(URI target) {
        return followed.test(target);
    }

    URI address() {
        return address;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    /**
     * The request a redirect asks for. Only 307 and 308 repeat a body; what the caller set for one host, such as a signature
     * or a key, is not told to another.
     */
    OutboundRequest redirected(URI target, boolean repeating) {
        var kept = repeating ? body : null;
        var sameOrigin = WebAddress.sameOrigin(address, target);
        var told = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> {
            var describesBody = name.equalsIgnoreCase("Content-Type");
            if (describesBody ? kept != null : sameOrigin || FOR_EVERYONE.contains(name.toLowerCase(Locale.ROOT))) {
                told.put(name, value);
            }
        });
        return new OutboundRequest(target, told, kept, followed);
    }
}
