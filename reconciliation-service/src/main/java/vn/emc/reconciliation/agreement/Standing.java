package vn.emc.reconciliation.agreement;

import java.util.List;
import vn.emc.reconciliation.comparing.ConcludedComparisons.Concluded;
import vn.emc.reconciliation.resolution.OpenPoint;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Side;

/**
 * Where step 5 stands.
 *
 * @param comparison what is decided of
 * @param weighed whether it is known how many dossiers there are to decide of
 * @param open what has no remedy yet
 * @param agreements to the version as it is
 */
public record Standing(
        Concluded comparison,
        Resolutions resolutions,
        boolean weighed,
        List<OpenPoint> open,
        List<Agreement> agreements) {
    public Standing {
        open = List.copyOf(open);
        agreements = List.copyOf(agreements);
    }

    public boolean isComplete() {
        return weighed && open.isEmpty();
    }

    public boolean isAgreedBy(Side side) {
        return agreements.stream().anyMatch(agreement -> agreement.side() == side);
    }

    public boolean isAgreedByBoth() {
        return isAgreedBy(Side.UNIT) && isAgreedBy(Side.AGENCY);
    }
}
