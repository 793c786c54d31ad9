package vn.emc.reporting.quality;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.reporting.alarm.LookingAtSites;

@Slf4j
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {
    /** Soon after a start there is nothing to be seen, and half an hour would be long. */
    private static final Duration SOON = Duration.ofMinutes(1);

    @Bean
    Checklist checklist(QualitySettings settings, LookingAtSites looking) {
        return new Checklist(settings.rules(looking.thresholds()), settings.least());
    }

    @Bean
    RecurringTask<Void> measureSites(MeasuringSites measuring, QualitySettings settings) {
        return Tasks.recurring("measure-sites", FixedDelay.of(settings.every()))
                .onFailure((complete, operations) -> {
                    note(complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(soonest(settings.every())));
                })
                .execute((instance, context) -> measuring.measure());
    }

    /** At the start it is usual that the broker has yet to be heard. */
    private static void note(@Nullable Throwable cause) {
        if (cause instanceof BrokerUnheardException unheard) {
            log.info("Sites are not measured yet: {}", unheard.getMessage());
        } else {
            log.warn("Sites could not be measured", cause);
        }
    }

    private static Duration soonest(Duration every) {
        return every.compareTo(SOON) < 0 ? every : SOON;
    }
}
