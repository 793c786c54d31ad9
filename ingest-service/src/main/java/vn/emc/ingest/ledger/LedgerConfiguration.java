package vn.emc.ingest.ledger;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    static final String CONSUMER = "ingest-ledger";

    @Bean
    TransactionalBatchConsumer<DossierEvent> ledger(
            BatchConsumers consumers, JdbcTemplate database, MonthlyPartitions partitions) {
        var recording = new RecordingEvents(database, partitions);
        return consumers.of(
                ConsumerSettings.of(CONSUMER, Topics.DOSSIER_EVENTS),
                RecordReader.values(DossierEventJson::read),
                recording::apply);
    }

    @Bean
    NewTopic dossierEventDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.DOSSIER_EVENTS + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }

    @Bean
    ReadingLedger readingLedger(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new ReadingLedger(database, transactions);
    }
}
