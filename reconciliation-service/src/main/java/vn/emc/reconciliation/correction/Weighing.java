package vn.emc.reconciliation.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.effect.Figures;

/**
 * All that a comparison found, as light as it can be to tell what any decision would do to the indicators.
 *
 * @param emc what EMC has of each site
 * @param weights how many dossiers are found in the same way
 */
public record Weighing(Map<Integer, Figures> emc, List<Weight> weights) {
    public Weighing {
        emc = Map.copyOf(emc);
        weights = List.copyOf(weights);
    }

    /**
     * So many dossiers of which the same is found.
     *
     * @param found one that stands for all of them: codes are left out, and days as far as they do not count
     */
    public record Weight(Found found, long dossiers) {}

    /** Of each class, and of each field of {@link FindingClass#FIELD_DIFF}. */
    public record Dossiers(Map<FindingClass, Long> classes, Map<ComparedField, Long> fields) {
        public Dossiers {
            classes = Map.copyOf(classes);
            fields = Map.copyOf(fields);
        }
    }

    Dossiers dossiers() {
        var classes = new EnumMap<FindingClass, Long>(FindingClass.class);
        var fields = new EnumMap<ComparedField, Long>(ComparedField.class);
        for (var weight : weights) {
            classes.merge(weight.found().kind(), weight.dossiers(), Long::sum);
            if (weight.found().kind() == FindingClass.FIELD_DIFF) {
                weight.found().fields().forEach(field -> fields.merge(field, weight.dossiers(), Long::sum));
            }
        }
        return new Dossiers(classes, fields);
    }
}
