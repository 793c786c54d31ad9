package vn.emc.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import vn.emc.contracts.sites.Network;

/**
 * Tells public addresses from all others, after IANA's registries of special-purpose addresses (RFC 6890 and its updates).
 * An IPv4 address in IPv6 clothing is either unwrapped by the JDK (mapped) or refused with its range (compatible, NAT64,
 * 6to4, Teredo).
 */
final class PublicAddresses {
    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers (CGNAT)
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays to IPv6, deprecated
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** Everything outside it is special: loopback, unique-local, link-local, multicast, mapped, NAT64. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private static final List<Network> SPECIAL_IPV6 = networks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address inside
            "3fff::/20"); // documentation

    private final List<Network> allowed;

    /** @param allowed networks that are taken although they are not public */
    PublicAddresses(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean accept(InetAddress address) {
        return isPublic(address) || holds(allowed, address);
    }

    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? !holds(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.contains(address) && !holds(SPECIAL_IPV6, address);
    }

    private static boolean holds(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
