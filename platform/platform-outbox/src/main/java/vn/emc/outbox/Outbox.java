package vn.emc.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes publications in the transaction of the change they tell of: a change that is rolled back is never told, one that
 * is committed always is, if need be after a restart.
 */
@RequiredArgsConstructor
public class Outbox {
    static final String TASK = "publish-state";

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** Tells of {@code key}'s state as it stands when the publication runs, right after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String topic, String key, long version) {
        publish(topic, List.of(key), "v" + version);
    }

    /** Tells of all of them; {@code cause} makes the request distinct from earlier ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String topic, List<String> keys, String cause) {
        var instances = keys.stream()
                .map(key -> new Publication(topic, key, cause))
                .<TaskInstance<?>>map(publication -> new TaskInstance<Void>(TASK, publication.taskInstance()))
                .toList();
        scheduler.getObject().scheduleBatch(instances, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Polling would find it too, up to a second later.
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
