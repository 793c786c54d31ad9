package vn.emc.reporting.opendata;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.web.security.PublicPaths;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenDataSettings.class)
class OpenDataConfiguration {
    @Bean
    PublicPaths openData() {
        return new PublicPaths(List.of(OpenDataController.PATH + "/**"));
    }
}
