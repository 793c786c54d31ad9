package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;

/** Which agreed corrections a batch counts, and on which days they change figures. */
@RequiredArgsConstructor
final class CountedCorrections {
    private final Dictionaries dictionaries;

    /** By the correction's id. */
    @Getter
    private final SortedMap<UUID, Counted> corrections = new TreeMap<>();

    /** By the reconciliation's id. */
    @Getter
    private final SortedMap<Long, SortedSet<LocalDate>> days = new TreeMap<>();

    /** A correction that is counted. */
    record Counted(long reconciliationId, int siteId) {}

    void changed(DossierKey key, List<DossierEvent> events, @Nullable DossierState before, DossierState after) {
        var references = events.stream()
                .flatMap(event -> CorrectionReference.of(event).stream())
                .toList();
        if (references.isEmpty()) {
            return;
        }
        var changed = changedDays(key, before, after);
        for (var reference : references) {
            if (reference.isLast()) {
                corrections.put(reference.correctionId(), new Counted(reference.reconciliationId(), key.siteId()));
            }
            days.computeIfAbsent(reference.reconciliationId(), ignored -> new TreeSet<>())
                    .addAll(changed);
        }
    }

    private SortedSet<LocalDate> changedDays(DossierKey key, @Nullable DossierState before, DossierState after) {
        var deltas = new CellDeltas(dictionaries);
        deltas.changed(key, before, after);
        var changed = new TreeSet<LocalDate>();
        for (Map<DayCell, int[]> cells :
                List.of(deltas.getCells().days(), deltas.getShifts().days())) {
            cells.keySet().forEach(cell -> changed.add(LocalDate.ofEpochDay(cell.day())));
        }
        return changed;
    }
}
