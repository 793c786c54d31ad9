package vn.emc.ingest.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.web.security.PublicPaths;

@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
    /** The sites' own credentials are checked here, not by the resource server. */
    @Bean
    PublicPaths collectingPaths() {
        return new PublicPaths(List.of("/TrackingMCDT", BulkController.PATH));
    }

    @Bean
    KnownEvents knownEvents(JdbcTemplate database) {
        return new KnownEvents(database);
    }

    @Bean
    IdempotentAnswers idempotentAnswers(JdbcTemplate database, Clock clock) {
        return new IdempotentAnswers(database, clock);
    }

    @Bean
    BatchSlots batchSlots(@Value("${emc.ingest.bulk.concurrent}") int number) {
        return new BatchSlots(number);
    }

    @Bean
    BulkMeters bulkMeters(MeterRegistry meters) {
        return new BulkMeters(meters);
    }
}
