package vn.emc.contracts.correction;

import java.time.LocalDate;
import java.util.Set;

/**
 * All corrections of a reconciliation are on their way: once so many are counted, what was closed is closed again.
 *
 * @param corrections how many, each with an id of its own
 * @param sites whose dossiers they are
 * @param from first day of the period that was reconciled, in Viet Nam
 * @param to last day
 * @param reason of the snapshots that follow
 * @param by who is responsible for them
 */
public record CorrectionsPublished(
        long reconciliationId,
        long corrections,
        Set<Integer> sites,
        LocalDate from,
        LocalDate to,
        String reason,
        String by) {
    public CorrectionsPublished {
        sites = Set.copyOf(sites);
    }

    /** Keeps what is said of one reconciliation in order. */
    public String key() {
        return Long.toString(reconciliationId);
    }
}
