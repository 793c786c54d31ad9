package vn.emc.reconciliation.correction;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.TransactionalBatchConsumer;

@Slf4j
@EnableConfigurationProperties(CorrectionSettings.class)
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {
    private static final int PARTITIONS = 4;
    /** A ledger that is away for a month still gets them. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final int replication;

    CorrectionConfiguration(@Value("${EMC_KAFKA_REPLICATION:1}") int replication) {
        this.replication = replication;
    }

    @Bean
    OneTimeTask<Void> weighComparison(Promises promises) {
        return Tasks.oneTime(Promises.TASK)
                .onFailure(again())
                .execute((instance, context) -> promises.weigh(instance.getId()));
    }

    @Bean
    OneTimeTask<Void> carryOutCorrections(CarryingOut carryingOut) {
        return Tasks.oneTime(CarryingOut.TASK)
                .onFailure(again())
                .execute((instance, context) -> carryingOut.run(Long.parseLong(instance.getId())));
    }

    @Bean
    TransactionalBatchConsumer<CorrectionsCounted> correctionsCounted(
            BatchConsumers consumers, CorrectionRunTable runs, CarryingOut carryingOut) {
        return consumers.json(
                ConsumerSettings.of("reconciliation-corrections-counted", Topics.CORRECTIONS_COUNTED),
                CorrectionsCounted.class,
                batch -> take(batch, runs, carryingOut));
    }

    @Bean
    NewTopic correctionsTopic() {
        return topic(Topics.CORRECTIONS, PARTITIONS);
    }

    @Bean
    NewTopic correctionsPublishedTopic() {
        return topic(Topics.CORRECTIONS_PUBLISHED, 1);
    }

    @Bean
    NewTopic correctionsCountedDeadLetters() {
        return topic(Topics.CORRECTIONS_COUNTED + Topics.DEAD_LETTER_SUFFIX, 1);
    }

    private static void take(
            List<Message<CorrectionsCounted>> batch, CorrectionRunTable runs, CarryingOut carryingOut) {
        for (var message : batch) {
            var said = message.value();
            runs.counted(said);
            if (said.complete()) {
                carryingOut.complete(
                        said.reconciliationId(),
                        ToldFigures.of(said),
                        said.snapshots().toArray(Long[]::new));
            }
        }
    }

    /** What was agreed on is carried out, however long the broker or a disk is away. */
    private static FailureHandler<Void> again() {
        return (complete, operations) -> {
            log.warn(
                    "{} failed and is tried again",
                    complete.getExecution().taskInstance,
                    complete.getCause().orElse(null));
            operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
        };
    }

    private NewTopic topic(String name, int partitions) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replication)
                .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(KEPT.toMillis()))
                .build();
    }
}
