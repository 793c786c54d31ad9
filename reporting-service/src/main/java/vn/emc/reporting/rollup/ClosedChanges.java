package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.DossierState;

/** What a batch changes on days of closed periods, and why. Without a closed period it costs nothing. */
@RequiredArgsConstructor
final class ClosedChanges {
    private final List<ClosedDays> closed;
    private final Dictionaries dictionaries;

    @Getter
    private final SortedMap<ClosedCell, int[]> cells = new TreeMap<>();

    void changed(DossierKey key, List<DossierEvent> events, @Nullable DossierState before, DossierState after) {
        if (closed.isEmpty() || !(isOfClosedDay(key, before) || isOfClosedDay(key, after))) {
            return;
        }
        var deltas = new CellDeltas(dictionaries);
        deltas.changed(key, before, after);
        add(deltas.getCells(), false, events);
        add(deltas.getShifts(), true, events);
    }

    private boolean isOfClosedDay(DossierKey key, @Nullable DossierState dossier) {
        if (dossier == null) {
            return false;
        }
        for (var population : Population.values()) {
            var day = population.day(dossier);
            if (day != null && closedWith(day).isPresent()) {
                return true;
            }
        }
        return closedWith(Attribution.CODE_DATE.receivedOn(dossier, key.codeProfile()))
                .isPresent();
    }

    private void add(CellChanges changes, boolean shifted, List<DossierEvent> events) {
        for (Map.Entry<DayCell, int[]> change : changes.days().entrySet()) {
            var cell = change.getKey();
            closedWith(LocalDate.ofEpochDay(cell.day())).ifPresent(days -> {
                var cause = ChangeCause.of(events, days.cutOff());
                var closedCell = new ClosedCell(
                        cell.siteId(), cell.population(), shifted, cell.day(), cell.procedureId(), cell.level(), cause);
                var sum = cells.computeIfAbsent(closedCell, ignored -> new int[Measure.ALL.size()]);
                for (var measure = 0; measure < sum.length; measure++) {
                    sum[measure] += change.getValue()[measure];
                }
            });
        }
    }

    /** Of several closed periods the one closed last. */
    private Optional<ClosedDays> closedWith(LocalDate day) {
        return closed.stream().filter(days -> days.contain(day)).max(Comparator.comparing(ClosedDays::cutOff));
    }
}
