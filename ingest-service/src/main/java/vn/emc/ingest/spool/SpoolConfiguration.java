package vn.emc.ingest.spool;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {
    @Bean
    Spool openedSpool(
            @Value("${emc.ingest.data-dir}") Path dataFolder,
            @Value("${emc.ingest.spool.max-bytes}") DataSize maxBytes,
            @Value("${emc.ingest.spool.disk-reserve}") DataSize reserve,
            @Value("${emc.ingest.spool.segment-bytes}") DataSize segmentBytes) {
        return Spool.open(new SpoolSettings(
                dataFolder.resolve("spool"), maxBytes.toBytes(), reserve.toBytes(), segmentBytes.toBytes()));
    }

    /** Full is said as OUT_OF_SERVICE, but is no part of readiness: what still fits elsewhere is still to be taken. */
    @Bean
    HealthIndicator spoolHealthIndicator(Spool spool) {
        return () -> Health.status(spool.hasRoom() ? Status.UP : Status.OUT_OF_SERVICE)
                .withDetail("waiting", spool.waiting())
                .withDetail("bytes", spool.bytes())
                .withDetail("maxBytes", spool.maxBytes())
                .withDetail("spooled", spool.spooled())
                .withDetail("published", spool.published())
                .withDetail("refused", spool.refused())
                .withDetail("corrupt", spool.corrupt())
                .build();
    }

    @Bean
    MeterBinder spoolMeters(Spool spool) {
        return meters -> {
            FunctionCounter.builder("emc.spool.spooled", spool, Spool::spooled).register(meters);
            FunctionCounter.builder("emc.spool.published", spool, Spool::published)
                    .register(meters);
            FunctionCounter.builder("emc.spool.refused", spool, Spool::refused).register(meters);
            FunctionCounter.builder("emc.spool.corrupt", spool, Spool::corrupt).register(meters);
            Gauge.builder("emc.spool.waiting", spool, Spool::waiting).register(meters);
            Gauge.builder("emc.spool.bytes", spool, Spool::bytes).register(meters);
            Gauge.builder("emc.spool.max.bytes", spool, Spool::maxBytes).register(meters);
        };
    }
}
