package vn.emc.contracts.correction;

import java.time.Instant;
import java.util.List;

/**
 * How far the corrections of a reconciliation are in the reports.
 *
 * @param counted how many are in the figures
 * @param corrections how many there are
 * @param complete whether all are counted and every closed period they touch has a new snapshot
 * @param snapshots ids of these, once complete
 */
public record CorrectionsCounted(
        long reconciliationId, long counted, long corrections, boolean complete, List<Long> snapshots, Instant at) {
    public CorrectionsCounted {
        snapshots = List.copyOf(snapshots);
    }

    /** Keeps what is said of one reconciliation in order. */
    public String key() {
        return Long.toString(reconciliationId);
    }
}
