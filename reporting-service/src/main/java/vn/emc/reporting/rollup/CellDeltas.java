package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.util.Arrays;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.DossierUnit;
import vn.emc.dossier.Said;

/**
 * What a batch changes: what a dossier counted for so far is taken out, what it counts for now is added. Shifts move a
 * dossier from the day of its arrival to that inside its code; together with the cells they count by the latter.
 */
final class CellDeltas {
    static final int NO_LEVEL = -1;

    private final Dictionaries dictionaries;

    @Getter
    private final CellChanges cells = new CellChanges();

    @Getter
    private final CellChanges shifts = new CellChanges();

    CellDeltas(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Cells and shifts that were added to. */
    int size() {
        return cells.size() + shifts.size();
    }

    void changed(DossierKey key, @Nullable DossierState before, DossierState after) {
        if (before != null) {
            count(key, before, -1);
        }
        count(key, after, 1);
    }

    private void count(DossierKey key, DossierState dossier, int sign) {
        if (dossier.isExcluded()) {
            return;
        }
        var counted = new int[Measure.ALL.size()];
        Arrays.setAll(counted, measure -> sign * Measure.ALL.get(measure).of(dossier));
        for (var population : Population.values()) {
            var day = population.day(dossier);
            if (day != null) {
                add(cells.of(cell(key, population, day, dossier)), counted, 1);
            }
        }
        shift(key, dossier, counted);
    }

    private void shift(DossierKey key, DossierState dossier, int[] counted) {
        var arrival = Attribution.ARRIVAL.receivedOn(dossier, key.codeProfile());
        var byCode = Attribution.CODE_DATE.receivedOn(dossier, key.codeProfile());
        if (!byCode.equals(arrival)) {
            add(shifts.of(cell(key, Population.RECEIVED, arrival, dossier)), counted, -1);
            add(shifts.of(cell(key, Population.RECEIVED, byCode, dossier)), counted, 1);
        }
    }

    private DayCell cell(DossierKey key, Population population, LocalDate day, DossierState dossier) {
        var level = dossier.level();
        return new DayCell(
                key.siteId(),
                population.getCode(),
                Math.toIntExact(day.toEpochDay()),
                dictionaries.procedures().id(Said.orNull(dossier.procedure())),
                dictionaries.units().id(DossierUnit.of(dossier, key.codeProfile())),
                level == null ? NO_LEVEL : level.value().getCode());
    }

    private static void add(int[] cell, int[] counted, int sign) {
        for (var measure = 0; measure < counted.length; measure++) {
            cell[measure] += sign * counted[measure];
        }
    }
}
