package vn.emc.ingest.limits;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.spool.Spool;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, DailyQuotas.class})
class LimitsConfiguration {
    @Bean
    Volumes volumes() {
        return new Volumes();
    }

    @Bean
    CallLimits callLimits(LimitSettings settings, RefusedCalls refusedCalls, Volumes volumes) {
        return new CallLimits(settings, refusedCalls, volumes, System::nanoTime);
    }

    @Bean
    Load load(EventPublisher publisher, Spool spool, @Value("${emc.ingest.most-pending}") DataSize mostPending) {
        return new Load(
                () -> publisher.pendingBytes() + spool.queuedBytes(),
                mostPending.toBytes(),
                spool::bytes,
                spool.maxBytes());
    }

    @Bean
    MeterBinder loadMeter(Load load) {
        return meters -> Gauge.builder("emc.ingest.load", load, Load::level).register(meters);
    }
}
