package vn.emc.reconciliation.attachment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.signature.AnchorsChanged;

@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {
    private static final String AT_ONCE = "recheck-letters-at-once";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 15);

    @Bean
    RecurringTask<Void> recheckLetters(RecheckingLetters rechecking) {
        return Tasks.recurring("recheck-letters", Schedules.daily(VIETNAM, AT_NIGHT))
                .execute((instance, context) -> rechecking.recheck());
    }

    @Bean
    OneTimeTask<Void> recheckLettersAtOnce(RecheckingLetters rechecking) {
        return Tasks.oneTime(AT_ONCE).execute((instance, context) -> rechecking.recheck());
    }

    /** Other authorities may make another letter of a letter. */
    @Component
    @RequiredArgsConstructor
    static class Trigger {
        private final ObjectProvider<SchedulerClient> scheduler;
        private final Clock clock;

        @EventListener
        void anchorsChanged(AnchorsChanged event) {
            var now = clock.instant();
            scheduler
                    .getObject()
                    .scheduleIfNotExists(new TaskInstance<Void>(AT_ONCE, String.valueOf(now.toEpochMilli())), now);
        }
    }
}
