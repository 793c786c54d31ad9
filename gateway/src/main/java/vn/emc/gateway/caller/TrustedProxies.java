package vn.emc.gateway.caller;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.emc.contracts.sites.Network;

/**
 * Load balancers and proxies in front of the gateway, whose word on a caller's address counts.
 *
 * @param trustedProxies networks they are in, in CIDR notation; none where callers reach the gateway directly
 */
@ConfigurationProperties("emc")
record TrustedProxies(List<Network> trustedProxies) {
    boolean contain(InetAddress address) {
        return trustedProxies.stream().anyMatch(network -> network.contains(address));
    }
}
