package vn.emc.ingest.extract;

import com.github.kagkarlsson.scheduler.Scheduler;
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
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes an extract, from its beginning whenever an earlier process broke off. */
@Slf4j
@RequiredArgsConstructor
final class ExtractJob {
    private static final String TASK = "extract-ledger";
    private static final Duration UNTIL_NEXT_START = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** Some minutes of a broker or database that is away. */
    private static final int MOST_FAILURES = 40;

    private final Extracts extracts;
    private final Extracting extracting;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** For the scheduler. */
    CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class).onFailure(tryingAgain()).execute((instance, context) -> {
            var running = context.getSchedulerState();
            return run(UUID.fromString(instance.getId()), () -> !running.isShuttingDown());
        });
    }

    /** Begins as soon as the caller's transaction is committed. */
    void schedule(UUID extractId) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, extractId.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    CompletionHandler<Void> run(UUID extractId, BooleanSupplier mayGoOn) {
        var extract = extracts.find(extractId).orElse(null);
        if (extract == null) {
            return new OnCompleteRemove<>();
        }
        switch (extract.state()) {
            case WAITING -> {
                try {
                    extracting.extract(extract, () -> mayGoOn.getAsBoolean() && extracts.isWaiting(extractId));
                    extracts.done(extractId);
                } catch (NotWantedException stopped) {
                    return mayGoOn.getAsBoolean() ? new OnCompleteRemove<>() : later();
                }
            }
            case FAILED -> extracting.giveUp(extract);
            case DONE, CANCELLED -> {}
        }
        return new OnCompleteRemove<>();
    }

    private static CompletionHandler<Void> later() {
        return new OnCompleteReschedule<>(Schedules.fixedDelay(UNTIL_NEXT_START));
    }

    /** Broker or database may be away for a while; a defect of ours must not be tried for ever. That it failed is told until heard. */
    private FailureHandler<Void> tryingAgain() {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            var extractId = UUID.fromString(execution.taskInstance.getId());
            var cause = complete.getCause().orElse(null);
            log.warn("Extract {} failed {} times", extractId, execution.consecutiveFailures + 1, cause);
            if (execution.consecutiveFailures >= MOST_FAILURES) {
                extracts.fail(
                        extractId, cause == null ? "UNKNOWN" : cause.getClass().getSimpleName());
            }
            operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
        };
    }
}
