package vn.emc.catalog.embed;

import java.net.URI;
import java.util.Locale;

/** Hosts as they are compared: in lower case, without the usual ports. */
final class WebHost {
    private WebHost() {}

    static String of(URI address) {
        return of(address.getRawAuthority());
    }

    static String of(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
