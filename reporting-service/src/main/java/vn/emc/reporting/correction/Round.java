package vn.emc.reporting.correction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.CorrectedFigure;

/**
 * All corrections of a reconciliation.
 *
 * @param corrections how many there are
 * @param sites whose dossiers were reconciled
 * @param period that was reconciled; null of a round from before it was kept
 * @param reason of the snapshots that follow
 * @param allCounted whether all were found in the figures
 * @param figures when it became complete; null before
 */
record Round(
        long reconciliationId,
        long corrections,
        List<Integer> sites,
        @Nullable Period period,
        String reason,
        String requestedBy,
        boolean allCounted,
        boolean complete,
        @Nullable List<CorrectedFigure> figures) {
    Round {
        sites = List.copyOf(sites);
    }

    /** Days from the first to the last. */
    record Period(LocalDate from, LocalDate to) {}
}
