package vn.emc.contracts.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the corrections of a reconciliation are in the reports.
 *
 * @param counted how many are in the figures
 * @param corrections how many there are
 * @param complete whether all are counted and every closed period they touch has a new snapshot
 * @param snapshots ids of these, once complete
 * @param figures of the reconciled sites and period, as they were when it became complete; null before
 */
public record CorrectionsCounted(
        long reconciliationId,
        long counted,
        long corrections,
        boolean complete,
        List<Long> snapshots,
        @Nullable List<CorrectedFigure> figures,
        Instant at) {
    public CorrectionsCounted {
        snapshots = List.copyOf(snapshots);
        figures = figures == null ? null : List.copyOf(figures);
    }

    /** Keeps what is said of one reconciliation in order. */
    public String key() {
        return Long.toString(reconciliationId);
    }
}
