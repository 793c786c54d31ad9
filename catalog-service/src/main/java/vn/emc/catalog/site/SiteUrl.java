package vn.emc.catalog.site;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of sites. The letters list bare host names such as {@code motcua.mic.gov.vn}; they are taken as https. */
public final class SiteUrl {
    static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#:@\\s]+)(:\\d{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int HIGHEST_PORT = 65_535;

    private SiteUrl() {}

    /** The address in one spelling; empty if it is none. */
    public static Optional<String> normalise(String text) {
        var stripped = text.strip();
        var parts = PARTS.matcher(SCHEME.matcher(stripped).matches() ? stripped : "https://" + stripped);
        if (stripped.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        var port = parts.group(3);
        if (port != null && Integer.parseInt(port.substring(1)) > HIGHEST_PORT) {
            return Optional.empty();
        }
        var rest = parts.group(4) == null ? "" : parts.group(4);
        return host(parts.group(2))
                .map(host -> parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + (port == null ? "" : port) + rest)
                .flatMap(SiteUrl::ascii);
    }

    private static Optional<String> host(String text) {
        try {
            var host = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    private static Optional<String> ascii(String text) {
        try {
            return Optional.of(new URI(text).toASCIIString());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
