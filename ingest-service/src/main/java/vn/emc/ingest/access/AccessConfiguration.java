package vn.emc.ingest.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.sites.SiteKeys;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    RefusedCalls refusedCalls(MeterRegistry meters, Clock clock) {
        return new RefusedCalls(meters, clock);
    }

    @Bean
    AccessRules accessRules(SiteKeys siteKeys) {
        return new AccessRules(new WebhookSignatures(siteKeys));
    }

    @Bean
    SiteAccess siteAccess(AccessRules rules, RefusedCalls refusedCalls) {
        return new SiteAccess(rules, refusedCalls);
    }

    @Bean
    ClientAddresses clientAddresses(@Value("${emc.ingest.trusted-proxies}") List<String> trustedProxies) {
        return new ClientAddresses(trustedProxies);
    }
}
