package vn.emc.reconciliation.minutes;

import java.time.Instant;
import java.util.List;
import vn.emc.reconciliation.agreement.Agreement;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Side;

/**
 * How far both sides have come with what follows from a comparison.
 *
 * @param comparisonId of its row
 * @param comparison its number
 * @param agreements with this very version
 * @param at when it became what it is: with the last change, or the last agreement
 */
public record Settlement(
        long comparisonId, int comparison, Resolutions resolutions, List<Agreement> agreements, Instant at) {
    public Settlement {
        agreements = List.copyOf(agreements);
    }

    public int version() {
        return resolutions.version();
    }

    /** Whether both sides have agreed to this version. */
    public boolean isAgreed() {
        return hasAgreed(Side.UNIT) && hasAgreed(Side.AGENCY);
    }

    public boolean hasAgreed(Side side) {
        return agreements.stream().anyMatch(agreement -> agreement.side() == side);
    }
}
