package vn.emc.ingest.sites;

import java.net.InetAddress;
import java.util.Optional;

/** A range of network addresses in CIDR notation: {@code 10.1.0.0/16}, {@code 2001:db8::/32}, or one address. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Network(byte[] address, int prefix) {
    /** Holds no address: what is written wrongly allows nothing. */
    static final Network NOWHERE = new Network(new byte[0], 0);

    public static Optional<Network> parse(String cidr) {
        var text = cidr.strip();
        var slash = text.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            var bits = address.length * Byte.SIZE;
            var prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(new Network(address, prefix));
        } catch (IllegalArgumentException noNetwork) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress candidate) {
        var other = candidate.getAddress();
        if (other.length != address.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit += Byte.SIZE) {
            var mask = 0xff << Math.max(0, Byte.SIZE - (prefix - bit)) & 0xff;
            if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
