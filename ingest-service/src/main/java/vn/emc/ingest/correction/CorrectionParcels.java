package vn.emc.ingest.correction;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.publish.Parcel;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;

/**
 * The outbox of corrections: what is put into it in the transaction that applies them is published until it is durable, and
 * only then taken out. A crash in between publishes the same bytes once more, which consumers know by their ids.
 */
@Slf4j
@RequiredArgsConstructor
class CorrectionParcels {
    private static final String TASK = "publish-corrections";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final JdbcTemplate database;
    private final BiConsumer<Outgoing, Receipt> publisher;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** Within the caller's transaction. All in one parcel, so that the events of a correction keep their order. */
    void put(List<DossierEvent> events) {
        var id = database.queryForObject(
                "insert into correction_parcel (messages) values (?) returning id", Long.class, (Object)
                        Parcel.pack(events));
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, String.valueOf(id)), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** For the scheduler: neither broker nor disk takes what it must not lose, so it is tried until one does. */
    CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    log.warn(
                            "Corrections of parcel {} wait to be published",
                            execution.taskInstance.getId(),
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
                })
                .execute((instance, context) -> {
                    deliver(Long.parseLong(instance.getId()));
                    return new OnCompleteRemove<>();
                });
    }

    /** Publishes a parcel, if it is still there. */
    void deliver(long id) {
        for (var messages :
                database.queryForList("select messages from correction_parcel where id = ?", byte[].class, id)) {
            publish(Parcel.unpack(Objects.requireNonNull(messages)));
            database.update("delete from correction_parcel where id = ?", id);
        }
    }

    private void publish(List<Outgoing> messages) {
        var durability = new Durability();
        for (var i = 0; i < messages.size(); i++) {
            publisher.accept(messages.get(i), durability.of(i));
        }
        try {
            if (!durability.await() || !durability.lost().isEmpty()) {
                throw new NotPublishedException(messages.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException(messages.size());
        }
    }
}
