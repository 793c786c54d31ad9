package vn.emc.contracts.sites;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.emc.contracts.codes.IllegalCodeException;

/**
 * A range of network addresses in CIDR notation, such as {@code 203.162.0.0/16} or {@code 2001:ee0::/32}; a single address
 * is its own network. Never looked up by name. Networks are compared by {@link #toString()}, which has one spelling for each.
 */
public final class Network {
    /** Holds no address: stands for what was written wrongly, where leaving it out would allow more. */
    public static final Network NOWHERE = new Network(new byte[0], 0);

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = masked(address, prefix);
        this.prefix = prefix;
    }

    /** The network {@code text} names, or nothing where it names none. */
    public static Optional<Network> parse(String text) {
        var slash = text.indexOf('/');
        var literal = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(literal).getAddress();
            var bits = address.length * Byte.SIZE;
            var prefix =
                    slash < 0 ? String.valueOf(bits) : text.substring(slash + 1).strip();
            return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= bits
                    ? Optional.of(new Network(address, Integer.parseInt(prefix)))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The network {@code text} names.
     *
     * @throws IllegalCodeException where it names none
     */
    public static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalCodeException("network such as 10.0.0.0/8", text));
    }

    /** Whether the address lies in this network; one of the other family never does. */
    public boolean contains(InetAddress candidate) {
        var other = candidate.getAddress();
        if (other.length != address.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit += Byte.SIZE) {
            if ((other[bit / Byte.SIZE] & mask(prefix - bit)) != (address[bit / Byte.SIZE] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] masked(byte[] address, int prefix) {
        var network = address.clone();
        for (var at = 0; at < network.length; at++) {
            network[at] &= (byte) mask(prefix - at * Byte.SIZE);
        }
        return network;
    }

    /** One byte with its first {@code bits} set. */
    private static int mask(int bits) {
        return bits <= 0 ? 0 : 0xff << Math.max(0, Byte.SIZE - bits) & 0xff;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(address).getHostAddress() + "/" + prefix;
        } catch (UnknownHostException impossible) {
            throw new AssertionError("an address of the right length", impossible);
        }
    }
}
