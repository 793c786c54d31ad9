package vn.emc.ingest.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** Whom an address stands for: itself (IPv4), or the /64 network one subscriber is given whole (IPv6). */
final class AddressKey {
    private AddressKey() {}

    /** IPv4 addresses lie where IPv6 has no networks (::/8 is reserved, RFC 4291). */
    static long of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address ? Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong();
    }
}
