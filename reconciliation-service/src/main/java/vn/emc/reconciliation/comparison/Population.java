package vn.emc.reconciliation.comparison;

import java.util.Map;
import java.util.Set;

/**
 * All dossiers that are in a class, by what EMC says of them, or the unit where only the unit has them: what a share of
 * findings is to be compared with.
 *
 * @param months by which month they were received in, as {@code 2025-04}
 * @param emcUnits the units that EMC has any dossier of
 * @param constants fields in which all of EMC's lines say one and the same
 */
public record Population(
        long dossiers,
        Map<String, Long> procedures,
        Map<String, Long> units,
        Map<String, Long> months,
        Set<String> emcUnits,
        Set<ComparedField> constants) {}
