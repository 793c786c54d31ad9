package vn.emc.reporting.correction;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.KafkaConnection;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.reporting.snapshot.ClosingPeriods;

@Slf4j
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {
    private static final String TASK = "follow-corrections";
    private static final Duration UNTIL_NEXT_STEP = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    @Bean
    FollowingCorrections followingCorrections(
            RoundTable rounds,
            ClosingPeriods closing,
            MeasuringRounds measuring,
            KafkaConnection kafka,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new FollowingCorrections(
                rounds, closing, measuring, new TellingProgress(kafka), new TransactionTemplate(transactions), clock);
    }

    /** Through a provider: a task is part of the scheduler, which closing a period needs. */
    @Bean
    CustomTask<Void> followCorrections(ObjectProvider<FollowingCorrections> following) {
        return Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) -> {
                    log.warn(
                            "The corrections of reconciliation {} are followed again in a moment",
                            complete.getExecution().taskInstance.getId(),
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
                })
                .execute((instance, context) -> following.getObject().step(Long.parseLong(instance.getId()))
                        ? new OnCompleteRemove<>()
                        : new OnCompleteReschedule<>(Schedules.fixedDelay(UNTIL_NEXT_STEP)));
    }

    @Bean
    TransactionalBatchConsumer<CorrectionsPublished> publishedCorrections(
            BatchConsumers consumers, RoundTable rounds, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        return consumers.json(
                ConsumerSettings.of("reporting-corrections", Topics.CORRECTIONS_PUBLISHED),
                CorrectionsPublished.class,
                batch -> batch.forEach(message -> {
                    rounds.add(message.value());
                    scheduler
                            .getObject()
                            .scheduleIfNotExists(
                                    new TaskInstance<Void>(TASK, message.value().key()), clock.instant());
                }));
    }

    @Bean
    NewTopic correctionsCounted(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.CORRECTIONS_COUNTED)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .build();
    }

    @Bean
    NewTopic publishedCorrectionsDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(Topics.CORRECTIONS_PUBLISHED + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(replicas)
                .build();
    }
}
