package vn.emc.reconciliation.catalogue;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    private static final String CONSUMER = "reconciliation-catalogues";
    /** A message holds up to a megabyte. */
    private static final int BATCH_SIZE = 50;

    private static final int PATIENCE_MILLIS = 100;

    @Bean
    TransactionalBatchConsumer<ServiceCatalogueMessage> serviceCatalogues(
            BatchConsumers consumers, CatalogueTable catalogues) {
        return consumers.of(
                new ConsumerSettings(CONSUMER, Topics.SERVICE_CATALOGUES, BATCH_SIZE, PATIENCE_MILLIS),
                CatalogueConfiguration.orNothing(RecordReader.json(ServiceCatalogueMessage.class)),
                batch -> batch.stream().map(Message::value).forEach(catalogues::apply));
    }

    /** Without it a message that cannot be read would hold up all that follow. */
    @Bean
    NewTopic serviceCatalogueDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.SERVICE_CATALOGUES + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }

    /** A site that is gone keeps its past, so that a record without a value says nothing here. */
    private static RecordReader<ServiceCatalogueMessage> orNothing(RecordReader<ServiceCatalogueMessage> reader) {
        return message -> message.value() == null ? new ServiceCatalogueMessage(null, null) : reader.read(message);
    }
}
