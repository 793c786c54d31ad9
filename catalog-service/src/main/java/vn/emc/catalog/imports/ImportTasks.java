package vn.emc.catalog.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that read uploaded files. One that is cut off by a restart or a crash is read again from its beginning. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class ImportTasks {
    static final String TASK = "read-import";

    /** More at a time would take the threads that publications need. */
    private static final int AT_A_TIME = 2;

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 20;

    @Bean
    CustomTask<Void> readImport(ReadingImports reading, ImportStates states, Clock clock) {
        var slots = new Semaphore(AT_A_TIME);
        return Tasks.custom(TASK, Void.class).onFailure(tryingAgain(states)).execute((instance, context) -> {
            if (!slots.tryAcquire()) {
                return later();
            }
            try {
                reading.read(Long.parseLong(instance.getId()));
                return new OnCompleteRemove<>();
            } finally {
                slots.release();
            }
        });
    }

    private static CompletionHandler<Void> later() {
        return new OnCompleteReschedule<>(Schedules.fixedDelay(UNTIL_NEXT_LOOK));
    }

    /** The database may be away for a while; a defect of ours must not keep a file waiting for ever. */
    private static FailureHandler<Void> tryingAgain(ImportStates states) {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            var cause = complete.getCause().orElse(null);
            log.warn("{} failed {} times", execution.taskInstance, execution.consecutiveFailures + 1, cause);
            if (execution.consecutiveFailures < MOST_FAILURES) {
                operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
            } else {
                states.fail(Long.parseLong(execution.taskInstance.getId()), "IMPORT_FAILED", List.of());
                operations.remove();
            }
        };
    }

    static TaskInstance<Void> instance(long versionId) {
        return new TaskInstance<>(TASK, String.valueOf(versionId));
    }
}
