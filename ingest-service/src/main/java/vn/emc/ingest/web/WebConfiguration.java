package vn.emc.ingest.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.privacy.KeyedHash;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.limits.Load;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.publish.PublishSettings;
import vn.emc.ingest.sites.Sites;
import vn.emc.web.security.PublicPaths;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final String RETENTION_MILLIS = "604800000";

    @Bean
    PublicPaths embeddedPaths() {
        return new PublicPaths(List.of(EmbedController.PATTERN));
    }

    @Bean
    NewTopic pageEvents(PublishSettings settings, @Value("${emc.ingest.web.partitions}") int partitions) {
        return TopicBuilder.name(Topics.PAGE_EVENTS)
                .partitions(partitions)
                .replicas(settings.replication())
                .config(TopicConfig.RETENTION_MS_CONFIG, RETENTION_MILLIS)
                .build();
    }

    @Bean
    HitMeters hitMeters(MeterRegistry meters) {
        return new HitMeters(meters);
    }

    @Bean
    HitPublisher hitPublisher(KafkaProperties kafka, EventPublisher dossierEvents, Load load, HitMeters meters) {
        var connection = kafka.buildProducerProperties();
        return new HitPublisher(
                () -> producer(connection), () -> dossierEvents.isDirect() && load.leavesRoomForHits(), meters);
    }

    @Bean
    FilterRegistrationBean<TrackingFilter> trackingFilter(
            Sites sites,
            ClientAddresses clients,
            KeyedHash visitorSecret,
            CallLimits limits,
            HitPublisher publisher,
            RefusedCalls refusedCalls,
            HitMeters meters,
            Clock clock) {
        var reader = new HitReader(new Robots(), new VisitorHashes(visitorSecret));
        var endpoint = new TrackingEndpoint(sites, clients, limits, reader, publisher, refusedCalls, meters, clock);
        var registration = new FilterRegistrationBean<>(new TrackingFilter(endpoint, new RelayedHits(endpoint)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Gathers for a moment, since nobody waits; never blocks, since a hit is not worth it; holds few, since they may be lost. */
    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // Never forgets where the topic is: learning it again would cost the first hit after a quiet night.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-hits");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
