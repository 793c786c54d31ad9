package vn.emc.reconciliation.comparison;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one dossier that does not match.
 *
 * @param changes the fields in which the two lines of a pair differ, whatever the class, and how EMC's counts would change if
 *     the unit was right in that field
 * @param codeVariant whether the dossier's code is spelt otherwise
 * @param procedureVariant whether its procedure's code is
 * @param inCatalogue whether the catalogue has the procedure of EMC's line; true where there is none
 * @param emc null where EMC does not have it
 * @param local null where the unit does not have it
 * @param firstRow of a duplicate: where the line is of which it is one; else 0
 * @param emcCounts what it adds to EMC's counts
 * @param localCounts what it would add if the unit was right
 */
public record Finding(
        FindingClass kind,
        Map<ComparedField, Counts> changes,
        boolean codeVariant,
        boolean procedureVariant,
        boolean inCatalogue,
        @Nullable ListedLine emc,
        @Nullable ListedLine local,
        long firstRow,
        Counts emcCounts,
        Counts localCounts) {

    /** In which the two lines of a pair differ, whatever the class. */
    public Set<ComparedField> fields() {
        return changes.keySet();
    }

    /** Takes findings in the order of EMC's list, then those that only the unit's list has, in its order. */
    @FunctionalInterface
    public interface Sink {
        void take(Finding finding);
    }
}
