package vn.emc.reconciliation.comparison;

import java.util.Map;
import java.util.Objects;

/**
 * What a comparison counted.
 *
 * @param emc of EMC's list
 * @param local of the unit's list
 * @param classes each class, those without dossiers too
 * @param population among what dossiers all this is
 * @param fields each field: a dossier with several counts in each of them
 */
public record Outcome(
        SideTotal emc,
        SideTotal local,
        Map<FindingClass, ClassCount> classes,
        Map<ComparedField, FieldCount> fields,
        long codeVariants,
        long procedureVariants,
        long notInCatalogue,
        Population population) {

    /**
     * The lines of one list.
     *
     * @param lines all of them
     * @param outside those beside the period, which no line of the other list needed: they are in no class
     */
    public record SideTotal(long lines, long outside) {
        /** What the classes add up to. */
        public long total() {
            return lines - outside;
        }
    }

    /**
     * The dossiers of one class.
     *
     * @param emc how many lines of EMC's total they are
     * @param local how many lines of the unit's total they are
     * @param emcCounts what they add to EMC's counts
     * @param localCounts what they would add if the unit was right
     */
    public record ClassCount(long dossiers, long emc, long local, Counts emcCounts, Counts localCounts) {
        /** How EMC's counts would change if the unit was right in all of them. */
        public Counts change() {
            return localCounts.minus(emcCounts);
        }
    }

    /** The dossiers that differ in a field, and how EMC's counts would change if the unit was right in that field. */
    public record FieldCount(long dossiers, Counts change) {}

    public ClassCount of(FindingClass kind) {
        return Objects.requireNonNull(classes.get(kind));
    }

    public FieldCount of(ComparedField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** What EMC counts. */
    public Counts emcCounts() {
        return classes.values().stream().map(ClassCount::emcCounts).reduce(Counts.NONE, Counts::plus);
    }
}
