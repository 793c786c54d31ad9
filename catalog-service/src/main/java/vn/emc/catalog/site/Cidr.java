package vn.emc.catalog.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Networks an event may come from, such as {@code 203.162.0.0/16} or {@code 2001:ee0::/32}; never looked up by name. */
final class Cidr {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private Cidr() {}

    /** The network in one spelling, bits behind the prefix cleared; a single address is its own network. */
    static Optional<String> normalise(String text) {
        var slash = text.indexOf('/');
        var literal = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            var bytes = InetAddress.ofLiteral(literal).getAddress();
            var bits = bytes.length * Byte.SIZE;
            var prefix =
                    slash < 0 ? String.valueOf(bits) : text.substring(slash + 1).strip();
            if (!PREFIX.matcher(prefix).matches() || Integer.parseInt(prefix) > bits) {
                return Optional.empty();
            }
            return Optional.of(network(bytes, Integer.parseInt(prefix)) + "/" + prefix);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String network(byte[] address, int prefix) {
        var network = address.clone();
        for (var bit = prefix; bit < network.length * Byte.SIZE; bit++) {
            network[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new AssertionError("an address of the right length", impossible);
        }
    }
}
