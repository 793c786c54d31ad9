package vn.emc.reconciliation.minutes;

import java.time.Instant;
import java.util.List;
import vn.emc.reconciliation.agreement.Agreement;
import vn.emc.reconciliation.comparing.ComparisonView;
import vn.emc.reconciliation.comparing.LocalList;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.extract.ExtractView;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Reconciliation;

/**
 * What the minutes are about.
 *
 * @param unit what the unit is called
 * @param sites what its sites are called
 * @param comparison in Vietnamese
 * @param agreements with this version; of both sides once they are final
 * @param at when this version came to be, or the later side agreed to it
 */
record Minutes(
        Reconciliation reconciliation,
        String unit,
        List<String> sites,
        ExtractView extract,
        LocalList list,
        ComparisonView comparison,
        Resolutions resolutions,
        Effect effect,
        List<Agreement> agreements,
        Instant at) {
    private static final int SIDES = 2;

    Minutes {
        sites = List.copyOf(sites);
        agreements = List.copyOf(agreements);
    }

    /** Whether both sides have agreed to exactly this. */
    boolean areFinal() {
        return agreements.size() == SIDES;
    }
}
