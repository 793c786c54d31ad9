package vn.emc.reporting.notice;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Slf4j
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    OneTimeTask<Void> sendNotice(SendingNotices sending, NoticeSettings settings) {
        return sending(SendingNotices.TASK, sending::send, sending::goesOn, settings);
    }

    @Bean
    OneTimeTask<Void> sendWeeklyReport(SendingWeeklyReports sending, NoticeSettings settings) {
        return sending(SendingWeeklyReports.TASK, sending::send, sending::goesOn, settings);
    }

    /** Each failed try is followed by a longer pause, until there have been too many. */
    private static OneTimeTask<Void> sending(
            String name, Consumer<UUID> send, BiPredicate<UUID, Integer> goesOn, NoticeSettings settings) {
        return Tasks.oneTime(name)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    var failures = execution.consecutiveFailures + 1;
                    if (goesOn.test(UUID.fromString(execution.taskInstance.getId()), failures)) {
                        operations.reschedule(complete, complete.getTimeDone().plus(settings.pauseAfter(failures)));
                    } else {
                        operations.remove();
                    }
                })
                .execute((instance, context) -> send.accept(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> noteWeeklyReports(NotingWeeklyReports noting, WeeklySettings settings) {
        return Tasks.recurring("note-weekly-reports", FixedDelay.of(settings.every()))
                .onFailure((complete, operations) -> {
                    log.warn(
                            "Weekly reports could not be noted",
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(settings.every()));
                })
                .execute((instance, context) -> noting.note());
    }
}
