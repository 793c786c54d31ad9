package vn.emc.ingest.replay;

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
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.emc.ingest.replay.Replaying.Step;
import vn.emc.ingest.sites.Sites;
import vn.emc.web.job.LastingFailure;

/** Does a replay to its end, from wherever an earlier process broke off. */
@Slf4j
@RequiredArgsConstructor
final class ReplayJob {
    private static final String TASK = "replay-rejections";
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 20;

    private final Replays replays;
    private final Replaying replaying;
    private final Parcels parcels;
    private final DryRunDossiers dossiers;
    private final Sites sites;

    /** For the scheduler. */
    CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class).onFailure(tryingAgain()).execute((instance, context) -> {
            var scheduler = context.getSchedulerState();
            return run(Long.parseLong(instance.getId()), () -> !scheduler.isShuttingDown());
        });
    }

    /** Begins as soon as the caller's transaction is committed. */
    static void schedule(Scheduler scheduler, long replayId, Clock clock) {
        scheduler.schedule(new TaskInstance<>(TASK, String.valueOf(replayId)), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private CompletionHandler<Void> run(long replayId, BooleanSupplier mayGoOn) {
        try {
            return sites.areKnown() && goOn(replayId, mayGoOn) ? new OnCompleteRemove<>() : later();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return later();
        }
    }

    /** Answers whether it is over. While one parcel is on its way, the next is made. */
    boolean goOn(long replayId, BooleanSupplier mayGoOn) throws InterruptedException {
        parcels.deliverLeft(replayId);
        replaying.begin(replayId);
        try (var events = replaying.events()) {
            var onItsWay = Delivery.NONE;
            while (mayGoOn.getAsBoolean()) {
                var step = replaying.next(replayId, events);
                onItsWay.complete();
                switch (step) {
                    case Step.Over over -> {
                        parcels.deliverLeft(replayId); // by a process that was taken for dead
                        replaying.finish(replayId);
                        dossiers.forget(replayId);
                        return true;
                    }
                    case Step.Done done -> onItsWay = Delivery.NONE;
                    case Step.ToDeliver delivery -> onItsWay = parcels.send(delivery.parcel(), delivery.messages());
                }
            }
            onItsWay.complete();
            return false;
        }
    }

    private static CompletionHandler<Void> later() {
        return new OnCompleteReschedule<>(Schedules.fixedDelay(UNTIL_NEXT_LOOK));
    }

    /**
     * Broker or database may be away for long; a defect of ours must not be tried for ever. But what was accepted has to
     * be delivered, however long it takes.
     */
    private FailureHandler<Void> tryingAgain() {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            var replayId = Long.parseLong(execution.taskInstance.getId());
            var cause = complete.getCause().orElse(null);
            log.warn("Replay {} failed {} times", replayId, execution.consecutiveFailures + 1, cause);
            var lasting = LastingFailure.of(cause);
            var hopeless = lasting.isPresent() || execution.consecutiveFailures >= MOST_FAILURES;
            if (hopeless && parcels.isEmpty(replayId)) {
                replays.fail(
                        replayId,
                        lasting.orElse(cause == null ? "" : cause.getClass().getSimpleName()));
                dossiers.forget(replayId);
                operations.remove();
            } else {
                operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
            }
        };
    }
}
