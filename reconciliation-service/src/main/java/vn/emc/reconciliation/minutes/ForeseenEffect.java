package vn.emc.reconciliation.minutes;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.ConcludedComparisons.Concluded;
import vn.emc.reconciliation.correction.Promises;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Reconciliation;

/** The indicators of EMC's list as both sides compared it, and what they will be once what is decided is carried out. */
@Component
@RequiredArgsConstructor
public class ForeseenEffect {
    private static final Resolutions NOTHING = new Resolutions(0, List.of(), Map.of());

    private final Promises promises;

    /** Nothing in it is known while the comparison is not weighed yet. */
    public Effect of(Reconciliation one, Settlement settlement) {
        return Effect.of(
                one.details().sites(),
                figures(one, settlement, NOTHING),
                figures(one, settlement, settlement.resolutions()),
                Map.of());
    }

    private Map<Integer, Figures> figures(Reconciliation one, Settlement settlement, Resolutions resolutions) {
        var comparison = new Concluded(settlement.comparisonId(), settlement.comparison());
        return promises.of(one, comparison, resolutions).orElse(Map.of());
    }
}
