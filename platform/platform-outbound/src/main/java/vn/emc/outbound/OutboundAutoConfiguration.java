package vn.emc.outbound;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Offers the {@link OutboundClient}. */
@AutoConfiguration
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundAutoConfiguration {
    @Bean
    OutboundClient outboundClient(OutboundSettings settings) {
        return new OutboundClient(settings);
    }
}
