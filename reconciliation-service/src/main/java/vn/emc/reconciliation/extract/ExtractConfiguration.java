package vn.emc.reconciliation.extract;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;

@Slf4j
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SheetSettings.class)
class ExtractConfiguration {
    /** Pieces are large: so many are held in memory at a time. */
    private static final int PIECES_AT_ONCE = 24;

    private static final int PATIENCE_MILLIS = 100;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 5;

    private final int replication;

    ExtractConfiguration(@Value("${EMC_KAFKA_REPLICATION:1}") int replication) {
        this.replication = replication;
    }

    @Bean
    TransactionalBatchConsumer<ExtractChunk> extractRows(
            BatchConsumers consumers, ExtractTable extracts, IncomingRows incoming, ExtractFiles files) {
        return consumers.of(
                new ConsumerSettings(
                        "reconciliation-extract-rows", Topics.EXTRACT_ROWS, PIECES_AT_ONCE, PATIENCE_MILLIS),
                RecordReader.values(ExtractChunk::read),
                new TakingRows(extracts, incoming, files)::apply);
    }

    @Bean
    TransactionalBatchConsumer<ExtractResult> extractResults(
            BatchConsumers consumers, ExtractTable extracts, IncomingRows incoming, ExtractFiles files) {
        return consumers.json(
                ConsumerSettings.of("reconciliation-extract-results", Topics.EXTRACT_RESULTS),
                ExtractResult.class,
                new TakingResults(extracts, incoming, files)::apply);
    }

    @Bean
    OneTimeTask<Void> writeExtract(ExtractFiles files) {
        return Tasks.oneTime(ExtractFiles.TASK)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    var extractId = UUID.fromString(execution.taskInstance.getId());
                    log.warn(
                            "The files of extract {} could not be written",
                            extractId,
                            complete.getCause().orElse(null));
                    if (execution.consecutiveFailures >= MOST_FAILURES) {
                        files.giveUp(extractId);
                        operations.remove();
                    } else {
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
                    }
                })
                .execute((instance, context) -> files.make(UUID.fromString(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> writeWorkbook(Workbooks workbooks) {
        return Tasks.oneTime(Workbooks.TASK)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    var instance = execution.taskInstance.getId();
                    log.warn(
                            "The workbook {} could not be written",
                            instance,
                            complete.getCause().orElse(null));
                    if (execution.consecutiveFailures >= MOST_FAILURES) {
                        workbooks.giveUp(instance);
                        operations.remove();
                    } else {
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
                    }
                })
                .execute((instance, context) -> workbooks.make(instance.getId()));
    }

    @Bean
    NewTopic extractRequestsTopic() {
        return TopicBuilder.name(Topics.EXTRACT_REQUESTS)
                .partitions(1)
                .replicas(replication)
                .compact()
                .build();
    }

    @Bean
    NewTopic extractRowDeadLetters() {
        return deadLetters(Topics.EXTRACT_ROWS);
    }

    @Bean
    NewTopic extractResultDeadLetters() {
        return deadLetters(Topics.EXTRACT_RESULTS);
    }

    private NewTopic deadLetters(String topic) {
        return TopicBuilder.name(topic + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replication)
                .build();
    }
}
