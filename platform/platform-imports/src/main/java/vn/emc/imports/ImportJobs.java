package vn.emc.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.web.job.LastingFailure;

/** The jobs that read uploaded files. One that is cut off by a restart or a crash is read again from its beginning. */
@Slf4j
@RequiredArgsConstructor
public final class ImportJobs {
    private static final String TASK = "read-import";

    /** More at a time would take the threads other jobs need. */
    private static final int AT_A_TIME = 2;

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 20;

    /** PostgreSQL's {@code disk_full}. */
    private static final String DISK_FULL = "53100";

    private final ImportStates states;
    private final ImportReader reader;
    private final Semaphore slots = new Semaphore(AT_A_TIME);

    /** For the scheduler. */
    public CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class).onFailure(tryingAgain()).execute((instance, context) -> {
            var importId = Long.parseLong(instance.getId());
            if (!reader.isHere(importId) || !slots.tryAcquire()) {
                return later();
            }
            try {
                return run(importId);
            } finally {
                slots.release();
            }
        });
    }

    /** Begins as soon as the caller's transaction is committed. */
    public static void schedule(Scheduler scheduler, long importId, Clock clock) {
        scheduler.schedule(new TaskInstance<>(TASK, String.valueOf(importId)), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private CompletionHandler<Void> run(long importId) {
        switch (states.begin(importId)) {
            case Turn.Now now -> read(importId, now.siteId());
            case Turn.Later later -> {
                return later();
            }
            case Turn.Over over -> log.info("Import {} is over already", importId);
        }
        reader.over(importId);
        return new OnCompleteRemove<>();
    }

    private void read(long importId, int siteId) {
        try {
            reader.read(importId, siteId);
        } catch (UnreadableWorkbookException unreadable) {
            log.info("Import {} of site {} failed: {}", importId, siteId, unreadable.getMessage());
            states.fail(importId, FileRefusals.code(unreadable), FileRefusals.arguments(unreadable), unreadable.file());
        }
    }

    private static CompletionHandler<Void> later() {
        return new OnCompleteReschedule<>(Schedules.fixedDelay(UNTIL_NEXT_LOOK));
    }

    /** The database may be away for a while; a full disk or a defect of ours is not mended by waiting. */
    private FailureHandler<Void> tryingAgain() {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            var importId = Long.parseLong(execution.taskInstance.getId());
            var cause = complete.getCause().orElse(null);
            log.warn("{} failed {} times", execution.taskInstance, execution.consecutiveFailures + 1, cause);
            givenUp(cause, execution.consecutiveFailures)
                    .ifPresentOrElse(
                            why -> {
                                states.fail(importId, why.code(), why.arguments(), null);
                                reader.over(importId);
                                operations.remove();
                            },
                            () -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(AFTER_FAILURE)));
        };
    }

    /** How an import ends that is not tried again. */
    record GivenUp(String code, List<String> arguments) {}

    static Optional<GivenUp> givenUp(@Nullable Throwable cause, int failuresBefore) {
        if (isDiskFull(cause)) {
            return Optional.of(new GivenUp(ImportFailure.NO_ROOM, List.of()));
        }
        return LastingFailure.of(cause)
                .map(text -> new GivenUp(ImportFailure.DEFECT, List.of(text)))
                .or(() -> failuresBefore < MOST_FAILURES
                        ? Optional.empty()
                        : Optional.of(new GivenUp(ImportFailure.FAILED, List.of())));
    }

    static boolean isDiskFull(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(cause -> switch (cause) {
            case SQLException refused -> DISK_FULL.equals(refused.getSQLState());
            // The JDK has no type of its own for it.
            case IOException io -> String.valueOf(io.getMessage()).contains("No space left");
            case ImportProblem.NoRoom noRoom -> true;
            default -> false;
        });
    }
}
