package vn.emc.reporting.correction;

/**
 * All corrections of a reconciliation.
 *
 * @param corrections how many there are
 * @param reason of the snapshots that follow
 * @param allCounted whether all were found in the figures
 */
record Round(
        long reconciliationId,
        long corrections,
        String reason,
        String requestedBy,
        boolean allCounted,
        boolean complete) {}
