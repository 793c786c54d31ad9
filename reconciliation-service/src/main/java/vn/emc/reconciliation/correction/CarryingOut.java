package vn.emc.reconciliation.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.reconciliation.comparing.ConcludedComparisons;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.effect.Moment;
import vn.emc.reconciliation.resolution.ResolutionTable;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;

/**
 * Writes all corrections of a reconciliation in one transaction, then sends them piece by piece and notes how far it is. What
 * is interrupted goes on there: what is sent twice has the same id, and is applied once.
 */
@Component
@RequiredArgsConstructor
class CarryingOut {
    static final String TASK = "carry-out-corrections";

    private static final int PIECE = 1_000;

    private final Reconciliations reconciliations;
    private final ConcludedComparisons comparisons;
    private final ResolutionTable resolutions;
    private final CorrectionRunTable runs;
    private final CorrectionTable corrections;
    private final CorrectionMessages messages;
    private final EffectTable effects;
    private final Acting acting;
    private final TransactionOperations transaction;

    void run(long reconciliationId) {
        var reconciliation = reconciliations.any(reconciliationId).orElseThrow();
        var run = runs.find(reconciliationId).orElseThrow();
        if (run.corrections() == null) {
            transaction.executeWithoutResult(tx -> write(reconciliation, run));
        }
        var written = runs.find(reconciliationId).orElseThrow();
        if (Long.valueOf(0).equals(written.corrections())) {
            transaction.executeWithoutResult(
                    tx -> complete(reconciliationId, effects.of(reconciliationId, Moment.BEFORE)));
        } else {
            send(written);
            publish(reconciliation, written);
        }
    }

    /** All of them are in the figures, which are kept: the reconciliation is over. */
    void complete(long reconciliationId, Map<Integer, Figures> after, Long... snapshots) {
        if (runs.complete(reconciliationId, snapshots)) {
            effects.keep(reconciliationId, Moment.AFTER, after);
            acting.endOwn(reconciliationId, Action.CLOSE, null);
        }
    }

    private void write(Reconciliation reconciliation, CorrectionRun run) {
        var comparison = comparisons.of(reconciliation).orElseThrow();
        var decided = resolutions.at(reconciliation.id(), comparison.id(), run.version());
        var writing = new WritingCorrections(
                reconciliation.id(), new Correcting(decided, Promises.period(reconciliation)), corrections);
        try {
            comparisons.again(reconciliation, comparison, writing);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedCorrectionException(stopping);
        }
        writing.flush();
        runs.written(reconciliation.id(), writing.written());
    }

    private void send(CorrectionRun run) {
        var sent = run.sent();
        for (var piece = next(run, sent); !piece.isEmpty(); piece = next(run, sent)) {
            messages.send(
                    piece.stream().map(correction -> correction.message(run)).toList());
            sent = piece.getLast().number();
            runs.sent(run.reconciliationId(), sent);
        }
    }

    private List<Correction> next(CorrectionRun run, long sent) {
        return corrections.behind(run.reconciliationId(), sent, PIECE);
    }

    private void publish(Reconciliation reconciliation, CorrectionRun run) {
        if (run.publishedAt() == null) {
            messages.publish(reconciliation, run);
            runs.published(run.reconciliationId());
        }
    }
}
