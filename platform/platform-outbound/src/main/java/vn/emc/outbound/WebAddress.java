package vn.emc.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.utils.URIUtils;
import org.apache.hc.core5.http.HttpHost;

/** What is needed to know of an address before its host is looked up. */
final class WebAddress {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /** The host of an absolute http or https address without a name and password; of any other nothing. */
    static Optional<HttpHost> host(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https")
                ? Optional.of(new HttpHost(scheme, address.getHost(), port(address)))
                : Optional.empty();
    }

    /** The host where the address names it by number. */
    static Optional<InetAddress> literal(URI address) {
        try {
            return host(address)
                    .map(host -> host.getHostName().replaceAll("[\\[\\]]", ""))
                    .map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    static boolean sameOrigin(URI one, URI other) {
        return host(one).isPresent() && host(one).equals(host(other));
    }

    /** Where a {@code Location} leads; senders forget to encode spaces and letters beyond ASCII. */
    static Optional<URI> redirect(URI from, String location) {
        try {
            return Optional.of(URIUtils.resolve(from, new URI(encoded(location.strip()))));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** A header's bytes arrive as one character each. */
    private static String encoded(String location) {
        var text = new StringBuilder();
        for (var octet : location.getBytes(StandardCharsets.ISO_8859_1)) {
            if (octet <= ' ' || "\"<>\\^`{|}".indexOf(octet) >= 0) {
                text.append('%').append(HEX.toHexDigits(octet));
            } else {
                text.append((char) octet);
            }
        }
        return text.toString();
    }
}
