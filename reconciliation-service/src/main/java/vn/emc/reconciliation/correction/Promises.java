package vn.emc.reconciliation.correction;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.AfterComparing;
import vn.emc.reconciliation.comparing.ConcludedComparisons;
import vn.emc.reconciliation.comparing.ConcludedComparisons.Concluded;
import vn.emc.reconciliation.comparing.KeptFinding;
import vn.emc.reconciliation.effect.EmcFigures;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.State;

/** What decisions would do to the indicators: weighs a comparison once, by a job, and answers from that at once. */
@Component
@RequiredArgsConstructor
public class Promises implements AfterComparing {
    static final String TASK = "weigh-comparison";

    private static final String BETWEEN = "/";

    private final Reconciliations reconciliations;
    private final ConcludedComparisons comparisons;
    private final WeighingTable weighings;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    @Override
    public void concluded(long reconciliationId, int number) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(TASK, reconciliationId + BETWEEN + number), clock.instant());
    }

    /** How many dossiers there are to decide of; empty while they are not weighed yet. */
    public Optional<Weighing.Dossiers> dossiers(Concluded comparison) {
        return weighings.dossiers(comparison.id());
    }

    /** The indicators of each site if exactly this is carried out; empty while it is not weighed yet. */
    public Optional<Map<Integer, Figures>> of(
            Reconciliation reconciliation, Concluded comparison, Resolutions resolutions) {
        return weighings
                .of(comparison.id())
                .map(weighing ->
                        Promise.of(weighing, resolutions, apart(comparison, resolutions), period(reconciliation)));
    }

    /** Does nothing where it is done, or not wanted any more. */
    void weigh(String job) {
        var id = Long.parseLong(job.substring(0, job.indexOf(BETWEEN)));
        var reconciliation = reconciliations.any(id).orElseThrow();
        var comparison = comparisons.of(reconciliation).orElseThrow();
        if (reconciliation.state() != State.AGREEMENT
                || weighings.dossiers(comparison.id()).isPresent()) {
            return;
        }
        var period = period(reconciliation);
        var weights = new Weights(period);
        try {
            comparisons.again(reconciliation, comparison, weights);
            var emc = EmcFigures.of(comparisons.emcList(reconciliation, comparison), period);
            weighings.keep(comparison.id(), new Weighing(emc, weights.weights()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedCorrectionException(stopping);
        }
    }

    static Period period(Reconciliation reconciliation) {
        var period = reconciliation.period();
        if (period == null) {
            throw new AssertionError("what is agreed on has a period");
        }
        return period;
    }

    private Map<Integer, Found> apart(Concluded comparison, Resolutions resolutions) {
        return comparisons.findings(comparison, resolutions.findings().keySet()).stream()
                .collect(Collectors.toMap(KeptFinding::number, Found::of));
    }
}
