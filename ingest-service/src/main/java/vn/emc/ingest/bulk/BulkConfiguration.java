package vn.emc.ingest.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.limits.Load;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.sites.Sites;
import vn.emc.web.security.PublicPaths;

@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
    /** The sites' own credentials are checked here, not by the resource server. */
    @Bean
    PublicPaths collectingPaths() {
        return new PublicPaths(List.of("/TrackingMCDT", BulkController.PATH));
    }

    @Bean
    BatchSlots batchSlots(@Value("${emc.ingest.bulk.concurrent}") int number) {
        return new BatchSlots(number);
    }

    @Bean
    TakingBatches takingBatches(
            Sites sites,
            SiteAccess access,
            RefusedCalls refusedCalls,
            CallLimits limits,
            Load load,
            EventReader reader,
            EventPublisher publisher,
            JdbcTemplate database,
            MeterRegistry meters,
            @Value("${emc.ingest.data-dir}") Path dataFolder,
            Clock clock) {
        return new TakingBatches(
                sites,
                access,
                refusedCalls,
                limits,
                load,
                reader,
                publisher,
                new KnownEvents(database),
                new IdempotentAnswers(database, clock),
                new BulkMeters(meters),
                dataFolder,
                clock);
    }
}
