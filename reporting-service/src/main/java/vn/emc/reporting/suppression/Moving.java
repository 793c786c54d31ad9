package vn.emc.reporting.suppression;

import java.util.List;
import java.util.Set;
import vn.emc.reporting.definition.Quantity;

/**
 * Quantities that grow or shrink by one together.
 *
 * @param growths by how much what is left grows when they do, relation by relation
 */
record Moving(Set<Quantity> quantities, List<Integer> growths) {
    static Moving of(Set<Quantity> quantities, List<Relation> relations) {
        return new Moving(
                Set.copyOf(quantities),
                relations.stream().map(relation -> relation.growth(quantities)).toList());
    }
}
