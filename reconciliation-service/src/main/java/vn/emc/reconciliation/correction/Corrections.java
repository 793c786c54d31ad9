package vn.emc.reconciliation.correction;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.comparing.ConcludedComparisons.Concluded;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.security.CurrentUser;

/** Corrections of a reconciliation: begun once, seen ever after. Whoever calls has checked whose it is. */
@Component
@RequiredArgsConstructor
public class Corrections {
    private final CorrectionRunTable runs;
    private final CorrectionTable corrections;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final CorrectionSettings settings;
    private final Clock clock;

    /** Has all that was agreed on carried out, from the caller's commit on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(
            CurrentUser user,
            Reconciliation reconciliation,
            Concluded comparison,
            int version,
            Instant agreedAt,
            String agreedBy) {
        runs.add(reconciliation.id(), comparison.id(), version, agreedAt, agreedBy, user.username());
        carryOut(reconciliation.id());
    }

    /** Sends all of them once more, from the caller's commit on: each is applied once, however often it comes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resend(long reconciliationId) {
        if (runs.resend(reconciliationId)) {
            carryOut(reconciliationId);
        }
    }

    /** Whether they were sent, and nothing more has been heard of them for longer than usual. */
    @Transactional(readOnly = true)
    public boolean areStalled(long reconciliationId) {
        var longAgo = clock.instant().minus(settings.patience());
        return runs.find(reconciliationId)
                .filter(run -> run.publishedAt() != null && run.completedAt() == null)
                .map(CorrectionRun::progressedAt)
                .filter(longAgo::isAfter)
                .isPresent();
    }

    private void carryOut(long reconciliationId) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(CarryingOut.TASK, String.valueOf(reconciliationId)), clock.instant());
    }

    /** Empty before they are begun. */
    @Transactional(readOnly = true)
    public Optional<CorrectionRun> run(long reconciliationId) {
        return runs.find(reconciliationId);
    }

    /** So many behind a number, in their order. */
    @Transactional(readOnly = true)
    public List<Correction> behind(long reconciliationId, long number, int most) {
        return corrections.behind(reconciliationId, number, most);
    }
}
