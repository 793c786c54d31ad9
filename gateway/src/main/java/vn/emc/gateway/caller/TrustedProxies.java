package vn.emc.gateway.caller;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Load balancers and proxies in front of the gateway, whose word on a caller's address counts.
 *
 * @param trustedProxies regular expression their addresses match in full; empty where callers reach the gateway directly
 */
@ConfigurationProperties("emc")
record TrustedProxies(String trustedProxies) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    Pattern pattern() {
        return trustedProxies.isBlank() ? NONE : Pattern.compile(trustedProxies.strip());
    }
}
