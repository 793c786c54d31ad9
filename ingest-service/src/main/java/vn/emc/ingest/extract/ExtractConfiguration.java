package vn.emc.ingest.extract;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.ingest.publish.PublishSettings;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class ExtractConfiguration {
    private static final int ROW_PARTITIONS = 3;
    private static final Duration ROWS_KEPT = Duration.ofDays(2);

    @Bean
    Extracting extracting(Cuts cuts, LedgerRows ledger, KafkaProperties kafka, TransactionTemplate transaction) {
        return new Extracting(cuts, ledger, () -> new Sending(kafka.buildProducerProperties()), transaction);
    }

    @Bean
    ExtractJob extractJob(Extracts extracts, Extracting extracting, ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ExtractJob(extracts, extracting, scheduler, clock);
    }

    @Bean
    CustomTask<Void> extractLedger(ExtractJob job) {
        return job.task();
    }

    @Bean
    TransactionalBatchConsumer<ExtractRequest> extractRequests(
            BatchConsumers consumers, Extracts extracts, ExtractJob job) {
        return consumers.json(
                ConsumerSettings.of("ingest-extracts", Topics.EXTRACT_REQUESTS),
                ExtractRequest.class,
                new TakingRequests(extracts, job)::apply);
    }

    @Bean
    NewTopic extractRows(PublishSettings settings) {
        return TopicBuilder.name(Topics.EXTRACT_ROWS)
                .partitions(ROW_PARTITIONS)
                .replicas(settings.replication())
                .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(ROWS_KEPT.toMillis()))
                .build();
    }

    @Bean
    NewTopic extractResults(PublishSettings settings) {
        return TopicBuilder.name(Topics.EXTRACT_RESULTS)
                .partitions(1)
                .replicas(settings.replication())
                .build();
    }

    @Bean
    NewTopic extractRequestDeadLetters(PublishSettings settings) {
        return TopicBuilder.name(Topics.EXTRACT_REQUESTS + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(settings.replication())
                .build();
    }
}
