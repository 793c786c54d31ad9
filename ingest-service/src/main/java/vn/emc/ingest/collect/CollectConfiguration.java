package vn.emc.ingest.collect;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.catalogues.Catalogues;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.limits.Load;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.RereadingEvents;
import vn.emc.ingest.reading.UserReader;
import vn.emc.ingest.sites.Sites;

@Configuration(proxyBeanMethods = false)
class CollectConfiguration {
    @Bean
    EventReader eventReader(Pseudonyms pseudonyms, Catalogues catalogues) {
        return new EventReader(new UserReader(pseudonyms), catalogues);
    }

    @Bean
    RereadingEvents rereadingEvents(Catalogues catalogues) {
        return new RereadingEvents(catalogues);
    }

    @Bean
    FilterRegistrationBean<CollectFilter> collectFilter(
            Sites sites,
            SiteAccess access,
            CallLimits limits,
            Load load,
            ClientAddresses clients,
            RefusedCalls refusedCalls,
            EventReader reader,
            EventPublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        var endpoint = new CollectEndpoint(
                sites,
                access,
                limits,
                load,
                clients,
                refusedCalls,
                reader,
                publisher,
                new CollectMeters(meters),
                clock);
        var registration =
                new FilterRegistrationBean<>(new CollectFilter(new SingleCalls(endpoint), new RelayedCalls(endpoint)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }
}
