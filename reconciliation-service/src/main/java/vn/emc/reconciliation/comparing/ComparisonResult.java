package vn.emc.reconciliation.comparing;

import java.util.List;
import java.util.Map;
import vn.emc.reconciliation.cause.Cause;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.Outcome;

/**
 * What a comparison has come to, as it is kept.
 *
 * @param kept how many findings are kept: beyond, they are only counted
 */
record ComparisonResult(
        Outcome.SideTotal emc,
        Outcome.SideTotal local,
        Map<FindingClass, Outcome.ClassCount> classes,
        Map<ComparedField, Outcome.FieldCount> fields,
        long codeVariants,
        long procedureVariants,
        long notInCatalogue,
        long kept,
        List<Cause> causes) {

    static ComparisonResult of(Outcome outcome, long kept, List<Cause> causes) {
        return new ComparisonResult(
                outcome.emc(),
                outcome.local(),
                outcome.classes(),
                outcome.fields(),
                outcome.codeVariants(),
                outcome.procedureVariants(),
                outcome.notInCatalogue(),
                kept,
                causes);
    }
}
