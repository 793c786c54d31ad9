package vn.emc.reporting.connection;

import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    private static final String CONSUMER = "reporting-embed-checks";
    private static final int BATCH_SIZE = 500;
    private static final int PATIENCE_MILLIS = 100;

    @Bean
    TransactionalBatchConsumer<Optional<EmbedCheckState>> embedChecks(BatchConsumers consumers, EmbedCheckTable table) {
        return consumers.of(
                new ConsumerSettings(CONSUMER, Topics.EMBED_CHECKS, BATCH_SIZE, PATIENCE_MILLIS),
                orNothing(RecordReader.json(EmbedCheckState.class)),
                batch -> batch.stream()
                        .map(Message::value)
                        .flatMap(Optional::stream)
                        .forEach(table::keep));
    }

    /** Without it a message that cannot be read would hold up all that follow. */
    @Bean
    NewTopic embedChecksDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.EMBED_CHECKS + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }

    /** Nothing is ever taken back, so that a record without a value says nothing here. */
    private static RecordReader<Optional<EmbedCheckState>> orNothing(RecordReader<EmbedCheckState> reader) {
        return message -> message.value() == null ? Optional.empty() : Optional.of(reader.read(message));
    }
}
