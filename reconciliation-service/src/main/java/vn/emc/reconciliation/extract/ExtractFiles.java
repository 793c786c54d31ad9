package vn.emc.reconciliation.extract;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the files of an extract once all of its rows are there; from the beginning, whenever that was interrupted. */
@Component
@RequiredArgsConstructor
@Slf4j
class ExtractFiles {
    static final String TASK = "write-extract";

    private final ExtractTable extracts;
    private final IncomingRows incoming;
    private final WritingFiles writing;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** In the transaction of what may have completed it. */
    void makeOnceComplete(UUID extractId) {
        if (extracts.lock(extractId).filter(Extract::isComplete).isEmpty()) {
            return;
        }
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, extractId.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** Does nothing where it is over. */
    void make(UUID extractId) {
        extracts.find(extractId)
                .filter(extract -> extract.state().isUnderWay() && extract.isComplete())
                .ifPresent(this::make);
    }

    private void make(Extract extract) {
        try {
            extracts.ready(extract.id(), writing.write(extract, incoming.path(extract.id())));
            log.info("Extract {} of reconciliation {} is ready", extract.number(), extract.reconciliationId());
        } catch (DamagedRowsException damaged) {
            log.error("Extract {} of reconciliation {}", extract.number(), extract.reconciliationId(), damaged);
            extracts.fail(extract.id(), ExtractFailure.ROWS_DAMAGED);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (InterruptedException stopping) {
            // The service ends; the files are made from the beginning when it runs again.
            Thread.currentThread().interrupt();
            throw new CancellationException("the files of an extract are not finished");
        }
        incoming.forget(extract.id());
    }

    void giveUp(UUID extractId) {
        extracts.fail(extractId, ExtractFailure.FILES_NOT_WRITTEN);
        incoming.forget(extractId);
    }
}
