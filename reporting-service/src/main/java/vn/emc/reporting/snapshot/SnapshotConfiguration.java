package vn.emc.reporting.snapshot;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Slf4j
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {
    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** What a restart interrupts is taken anew; what fails again and again is given up and says why. */
    @Bean
    OneTimeTask<Void> takeSnapshot(TakingSnapshot taking) {
        return Tasks.oneTime(ClosingPeriods.TASK)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    var id = Long.parseLong(execution.taskInstance.getId());
                    var cause = complete.getCause().orElse(null);
                    log.warn("Snapshot {} could not be taken", id, cause);
                    if (execution.consecutiveFailures + 1 < MOST_TRIES) {
                        operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
                    } else {
                        taking.giveUp(id, reason(cause));
                        operations.remove();
                    }
                })
                .execute((instance, context) -> taking.take(Long.parseLong(instance.getId())));
    }

    private static String reason(@Nullable Throwable cause) {
        return cause instanceof SnapshotFailedException failed
                ? String.valueOf(failed.getMessage())
                : cause == null ? "" : cause.getClass().getSimpleName();
    }
}
