package vn.emc.reporting.rollup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** By how much each of some cells changes. */
final class CellChanges {
    private final Map<DayCell, int[]> days = new HashMap<>();

    /** The change of a cell so far, to be added to: a number per {@link Measure}. */
    int[] of(DayCell cell) {
        return days.computeIfAbsent(cell, ignored -> zero());
    }

    int size() {
        return days.size();
    }

    /** Cells that really change, in the order of their keys. */
    SequencedMap<DayCell, int[]> days() {
        var changed = new TreeMap<DayCell, int[]>();
        days.forEach((cell, delta) -> {
            if (!isZero(delta)) {
                changed.put(cell, delta);
            }
        });
        return changed;
    }

    /** The same changes by month with the procedure. */
    SequencedMap<DayCell, int[]> monthsByProcedure() {
        return coarser(DayCell::ofMonth);
    }

    /** The same changes by month without the procedure. */
    SequencedMap<SiteCell, int[]> months() {
        return coarser(SiteCell::ofMonth);
    }

    /** The same changes by day without the procedure. */
    SequencedMap<SiteCell, int[]> daysOfSites() {
        return coarser(SiteCell::ofDay);
    }

    private <K extends Comparable<K>> SequencedMap<K, int[]> coarser(Function<DayCell, K> cell) {
        var changed = new TreeMap<K, int[]>();
        days.forEach((day, delta) -> add(changed.computeIfAbsent(cell.apply(day), ignored -> zero()), delta));
        changed.values().removeIf(CellChanges::isZero);
        return changed;
    }

    private static void add(int[] sum, int[] delta) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += delta[i];
        }
    }

    private static int[] zero() {
        return new int[Measure.ALL.size()];
    }

    private static boolean isZero(int[] delta) {
        return Arrays.stream(delta).allMatch(value -> value == 0);
    }
}
