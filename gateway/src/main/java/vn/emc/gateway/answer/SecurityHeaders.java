package vn.emc.gateway.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Headers that tell browsers to be strict. Whatever a service says about them is replaced. */
@Component
public final class SecurityHeaders {
    private static final String NOSNIFF = "X-Content-Type-Options";
    private static final String POLICY = "Content-Security-Policy";
    private static final String TRANSPORT = "Strict-Transport-Security";

    private final Map<String, String> forPages;
    private final Map<String, String> forCollecting;

    SecurityHeaders(PublicAddress address) {
        // Signing out is a form whose answer leads to the identity server, so that is a form target too.
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + address.signInOrigin();
        var pages = new LinkedHashMap<String, String>();
        pages.put(POLICY, policy);
        pages.put(NOSNIFF, "nosniff");
        pages.put("X-Frame-Options", "DENY");
        pages.put("Referrer-Policy", "same-origin");
        pages.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        pages.put("Cross-Origin-Opener-Policy", "same-origin");
        var collecting = new LinkedHashMap<String, String>();
        collecting.put(NOSNIFF, "nosniff");
        collecting.put(POLICY, "default-src 'none'; frame-ancestors 'none'");
        // Portals that let in only what says it may be let in (COEP) get to see what trackers are answered.
        collecting.put("Cross-Origin-Resource-Policy", "cross-origin");
        if (address.isSecure()) {
            pages.put(TRANSPORT, "max-age=31536000; includeSubDomains");
            collecting.put(TRANSPORT, "max-age=31536000; includeSubDomains");
        }
        forPages = Map.copyOf(pages);
        forCollecting = Map.copyOf(collecting);
    }

    public Map<String, String> forPages() {
        return forPages;
    }

    /** The few that mean something to programs. */
    public Map<String, String> forCollecting() {
        return forCollecting;
    }
}
