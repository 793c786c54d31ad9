package vn.emc.reporting.accounts;

import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {
    private static final String CONSUMER = "reporting-account-figures";
    /** A message holds the days of many years, some hundred kilobytes. */
    private static final int BATCH_SIZE = 50;

    private static final int PATIENCE_MILLIS = 100;

    @Bean
    TransactionalBatchConsumer<Optional<AccountFigures>> accountFigures(
            BatchConsumers consumers, KeepingFigures keeping) {
        return consumers.of(
                new ConsumerSettings(CONSUMER, Topics.ACCOUNT_FIGURES, BATCH_SIZE, PATIENCE_MILLIS),
                orNothing(RecordReader.json(AccountFigures.class)),
                batch -> keeping.apply(batch.stream()
                        .map(Message::value)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** Without it a message that cannot be read would hold up all that follow. */
    @Bean
    NewTopic accountFiguresDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.ACCOUNT_FIGURES + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }

    /** A site that is gone keeps its past, so that a record without a value says nothing here. */
    private static RecordReader<Optional<AccountFigures>> orNothing(RecordReader<AccountFigures> reader) {
        return message -> message.value() == null ? Optional.empty() : Optional.of(reader.read(message));
    }
}
