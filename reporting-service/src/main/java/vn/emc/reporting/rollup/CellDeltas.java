package vn.emc.reporting.rollup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dossier.DossierState;
import vn.emc.reporting.dossier.Said;

/** By how much each cell changes: what a dossier counted for so far is taken out, what it counts for now is added. */
final class CellDeltas {
    static final int NO_LEVEL = -1;

    private final Procedures procedures;
    private final Map<DayCell, int[]> days = new HashMap<>();

    CellDeltas(Procedures procedures) {
        this.procedures = procedures;
    }

    void changed(int siteId, @Nullable DossierState before, DossierState after) {
        if (before != null) {
            count(siteId, before, -1);
        }
        count(siteId, after, 1);
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

    /** The same changes by month. */
    SequencedMap<MonthCell, int[]> months() {
        var changed = new TreeMap<MonthCell, int[]>();
        days.forEach((cell, delta) -> add(changed.computeIfAbsent(MonthCell.of(cell), ignored -> zero()), delta));
        changed.values().removeIf(CellDeltas::isZero);
        return changed;
    }

    private void count(int siteId, DossierState dossier, int sign) {
        var received = cell(siteId, Population.RECEIVED, dossier);
        var finished = cell(siteId, Population.FINISHED, dossier);
        for (var measure = 0; measure < Measure.ALL.size(); measure++) {
            var counted = sign * Measure.ALL.get(measure).of(dossier);
            add(received, measure, counted);
            add(finished, measure, counted);
        }
    }

    private int @Nullable [] cell(int siteId, Population population, DossierState dossier) {
        var day = population.day(dossier);
        if (day == null) {
            return null;
        }
        var level = dossier.level();
        var key = new DayCell(
                siteId,
                population.getCode(),
                Math.toIntExact(day.toEpochDay()),
                procedures.id(Said.orNull(dossier.procedure())),
                level == null ? NO_LEVEL : level.value().getCode());
        return days.computeIfAbsent(key, ignored -> zero());
    }

    private static void add(int @Nullable [] cell, int measure, int counted) {
        if (cell != null) {
            cell[measure] += counted;
        }
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
