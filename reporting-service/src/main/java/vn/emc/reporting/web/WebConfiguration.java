package vn.emc.reporting.web;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.web.PageEvent;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final String CONSUMER = "reporting-web";
    private static final int BATCH_SIZE = 5_000;
    /** Nobody waits for web figures, and a batch of many hits costs little more than one of few. */
    private static final int PATIENCE_MILLIS = 1_000;

    @Bean
    TransactionalBatchConsumer<PageEvent> pageEvents(BatchConsumers consumers, CountingPageEvents counting) {
        return consumers.json(
                new ConsumerSettings(CONSUMER, Topics.PAGE_EVENTS, BATCH_SIZE, PATIENCE_MILLIS),
                PageEvent.class,
                batch -> counting.apply(batch.stream().map(Message::value).toList()));
    }

    /** Without it a message that cannot be read would hold up all that follow. */
    @Bean
    NewTopic pageEventsDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.PAGE_EVENTS + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }
}
