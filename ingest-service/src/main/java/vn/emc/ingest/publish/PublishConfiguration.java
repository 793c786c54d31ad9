package vn.emc.ingest.publish;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import vn.emc.contracts.Topics;
import vn.emc.ingest.spool.Spool;

@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
    private static final int REJECTED_PARTITIONS = 3;

    @Bean
    PublishSettings publishSettings(
            @Value("${emc.ingest.publish.ack-timeout}") Duration ackTimeout,
            @Value("${emc.ingest.publish.retry-pause}") Duration retryPause,
            @Value("${emc.ingest.publish.replication}") int replication) {
        return new PublishSettings(ackTimeout, retryPause, replication);
    }

    @Bean
    NewTopic dossierEvents(PublishSettings settings, @Value("${emc.ingest.publish.event-partitions}") int partitions) {
        return TopicBuilder.name(Topics.DOSSIER_EVENTS)
                .partitions(partitions)
                .replicas(settings.replication())
                .build();
    }

    @Bean
    NewTopic rejectedEvents(PublishSettings settings) {
        return TopicBuilder.name(Topics.REJECTED_EVENTS)
                .partitions(REJECTED_PARTITIONS)
                .replicas(settings.replication())
                .build();
    }

    @Bean
    Producers producers(KafkaProperties kafka) {
        var connection = kafka.buildProducerProperties();
        return () -> producer(connection);
    }

    /**
     * Answer-after-acknowledgement wants no lingering: while one request is under way, what comes meanwhile makes the next
     * batch by itself. With several under way each would carry little, at a third more of the broker's time per event.
     */
    static KafkaProducer<byte[], byte[]> producer(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 400);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    EventPublisher eventPublisher(Spool spool, PublishSettings settings) {
        return new EventPublisher(spool, settings);
    }

    @Bean
    SpoolPublishing spoolPublishing(
            Spool spool, EventPublisher publisher, Producers producers, KafkaAdmin admin, PublishSettings settings) {
        return new SpoolPublishing(spool, publisher, producers, new BrokerTopics(admin::initialize), settings);
    }

    @Bean
    MeterBinder publisherMeters(EventPublisher publisher) {
        return meters -> {
            FunctionCounter.builder("emc.publisher.outages", publisher, EventPublisher::outages)
                    .register(meters);
            Gauge.builder("emc.publisher.direct", publisher, direct -> direct.isDirect() ? 1 : 0)
                    .register(meters);
        };
    }

    /** Begins before the web server takes calls and ends after it has answered the last one. */
    @Bean
    SmartLifecycle publishing(SpoolPublishing spoolPublishing) {
        return new PublishingLifecycle(spoolPublishing);
    }
}
