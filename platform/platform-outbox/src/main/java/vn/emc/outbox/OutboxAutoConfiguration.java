package vn.emc.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Offers the {@link Outbox} and its scheduled side: each publication is tried until the broker has it. */
@Slf4j
@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class OutboxAutoConfiguration {
    private static final String DECLARING = "declare-topics";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_CLOSE_SECONDS = 2;
    private static final int MOST_DOUBLINGS = 6;

    /** Every how many failures of one task the log says so. */
    private static final int LOGGED = 20;

    @Bean
    Outbox outbox(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new Outbox(scheduler, clock);
    }

    @Bean
    Republishing republishing(List<PublishedState> states, Outbox outbox, Clock clock) {
        return new Republishing(states, outbox, clock);
    }

    @Bean
    DeclaredTopics declaredTopics(KafkaAdmin admin, List<NewTopic> wanted, Republishing republishing) {
        return new DeclaredTopics(admin, wanted, republishing);
    }

    @Bean
    Publishing publishing(
            List<PublishedState> states,
            KafkaTemplate<String, byte[]> kafka,
            DeclaredTopics topics,
            JdbcClient database,
            MeterRegistry meters) {
        return new Publishing(states, kafka, topics, database, meters);
    }

    @Bean
    WaitingPublications waitingPublications(JdbcClient database) {
        return new WaitingPublications(database);
    }

    @Bean
    OneTimeTask<Void> publishState(Publishing publishing) {
        return Tasks.oneTime(Outbox.TASK)
                .onFailure(doublingPauses())
                .execute((instance, context) -> publishing.publish(Publication.parse(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> declareTopics(DeclaredTopics topics) {
        return Tasks.oneTime(DECLARING).onFailure(doublingPauses()).execute((instance, context) -> topics.declare());
    }

    /** The service stops at once while the broker is away: what was not acknowledged is told again after the next start. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer closingWithoutWaiting() {
        return factory -> factory.setPhysicalCloseTimeout(LONGEST_CLOSE_SECONDS);
    }

    /** Consumers wait for the topics, so they are declared at each start, not only with the first change. */
    @Bean
    ApplicationRunner declaringTopicsAtStart(SchedulerClient scheduler, Clock clock) {
        return arguments ->
                scheduler.scheduleIfNotExists(new TaskInstance<Void>(DECLARING, "at-start"), clock.instant());
    }

    private static FailureHandler<Void> doublingPauses() {
        return (complete, operations) -> {
            var failures = complete.getExecution().consecutiveFailures;
            if (failures % LOGGED == 0) {
                log.warn(
                        "{} failed {} times, tried again until it succeeds",
                        complete.getExecution().taskInstance,
                        failures + 1,
                        complete.getCause().orElse(null));
            }
            var doublings = Math.min(failures, MOST_DOUBLINGS);
            var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            operations.reschedule(
                    complete, complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        };
    }
}
