package vn.emc.ingest.quarantine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.DeadLetter;
import vn.emc.messaging.TransactionalBatchConsumer;

@Slf4j
@Configuration(proxyBeanMethods = false)
class QuarantineConfiguration {
    private static final String EVENT_LETTERS = Topics.DOSSIER_EVENTS + Topics.DEAD_LETTER_SUFFIX;
    private static final int LETTERS_AT_ONCE = 500;
    private static final int LETTERS_WAIT_MILLIS = 2_000;
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final String REJECTION_LETTERS = Topics.REJECTED_EVENTS + Topics.DEAD_LETTER_SUFFIX;

    @Bean
    TransactionalBatchConsumer<RejectedEvent> quarantine(
            BatchConsumers consumers, JdbcTemplate database, MonthlyPartitions partitions) {
        var recording = new RecordingRejections(database, partitions);
        return consumers.json(
                ConsumerSettings.of("ingest-quarantine", Topics.REJECTED_EVENTS),
                RejectedEvent.class,
                recording::apply);
    }

    @Bean
    TransactionalBatchConsumer<DeadLetter> eventDeadLetters(BatchConsumers consumers, JdbcTemplate database) {
        return deadLetters("ingest-event-dead-letters", EVENT_LETTERS, consumers, database);
    }

    @Bean
    TransactionalBatchConsumer<DeadLetter> rejectionDeadLetters(BatchConsumers consumers, JdbcTemplate database) {
        return deadLetters("ingest-rejection-dead-letters", REJECTION_LETTERS, consumers, database);
    }

    private static TransactionalBatchConsumer<DeadLetter> deadLetters(
            String name, String topic, BatchConsumers consumers, JdbcTemplate database) {
        var recording = new RecordingDeadLetters(database);
        return consumers.of(
                new ConsumerSettings(name, topic, LETTERS_AT_ONCE, LETTERS_WAIT_MILLIS),
                DeadLetter::read,
                recording::apply);
    }

    @Bean
    ForgettingRejections forgettingRejections(
            JdbcTemplate database, @Value("${emc.ingest.quarantine.kept-for}") Duration keptFor, Clock clock) {
        return new ForgettingRejections(database, keptFor, clock);
    }

    @Bean
    RecurringTask<Void> forgetRejections(ForgettingRejections forgetting) {
        return Tasks.recurring("forget-rejections", Schedules.daily(QuarantineFilter.VIETNAM, AT_NIGHT))
                .onFailure((complete, operations) -> {
                    log.warn(
                            "Old rejected events could not be deleted",
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
                })
                .execute((instance, context) -> forgetting.forget());
    }

    @Bean
    NewTopic rejectedEventDeadLetters(@Value("${EMC_KAFKA_REPLICATION:1}") int replicas) {
        return TopicBuilder.name(REJECTION_LETTERS)
                .partitions(1)
                .replicas(replicas)
                .build();
    }
}
