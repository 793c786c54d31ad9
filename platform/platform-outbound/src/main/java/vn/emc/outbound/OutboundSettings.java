package vn.emc.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.contracts.sites.Network;

/**
 * What holds for every request to the outside.
 *
 * @param allowedNetworks networks such as {@code 10.20.0.0/16} that may be reached although they are not public: a closed
 *     network of the administration, or the own machine in tests; none unless they are named
 * @param connectTimeout the longest wait for one connection, encryption included
 * @param userAgent how the platform names itself, with an address that says who asks
 */
@ConfigurationProperties("emc.outbound")
public record OutboundSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("EMC/1.0") String userAgent) {
    public OutboundSettings {
        allowedNetworks = allowedNetworks.stream()
                .filter(network -> !network.isBlank())
                .map(network -> Network.of(network.strip()).toString())
                .toList();
    }
}
