package vn.emc.reconciliation.comparing;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.catalogue.Catalogues;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;

/** The rules of a comparison: the same whenever it is made again, whatever has become of the catalogues since. */
@Component
@RequiredArgsConstructor
class ComparisonRules {
    private final Catalogues catalogues;

    /** The catalogues that a comparison begun now asks. */
    Map<Integer, List<Long>> catalogues(Reconciliation reconciliation) {
        return catalogues.versions(reconciliation.details().sites(), period(reconciliation));
    }

    /** The rules of a comparison that was begun. */
    Rules of(Reconciliation reconciliation, KeptComparison comparison) {
        var period = period(reconciliation);
        return new Rules(period.from(), period.to(), catalogues.of(comparison.catalogues()));
    }

    private static Period period(Reconciliation reconciliation) {
        var period = reconciliation.period();
        if (period == null) {
            throw new AssertionError("what is compared has a period");
        }
        return period;
    }
}
