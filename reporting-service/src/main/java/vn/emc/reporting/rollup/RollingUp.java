package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.reporting.arrival.ArrivalTables;
import vn.emc.reporting.arrival.Arrivals;
import vn.emc.reporting.catalogue.SiteCodes;

/**
 * Applies a batch of events: loads the states of its dossiers, folds the events in, writes back what changed, and moves
 * each changed dossier from the cells and shifts it counted in to those it counts in now; beside that, adds up what arrived
 * and how late. All within the caller's transaction.
 */
public final class RollingUp {
    private final Dictionaries dictionaries;
    private final SaidCodes codes;
    private final DossierTable dossiers;
    private final CellTables cells;
    private final CellTables shifts;
    private final LatenessTable lateness;
    private final ArrivalTables arrivalTables;
    private final ClosedChangeTable closedChanges;
    private final CorrectionTables corrections;

    RollingUp(JdbcTemplate database, Dictionaries dictionaries, SiteCodes siteCodes, RollupSchema schema) {
        this.dictionaries = dictionaries;
        this.codes = new SaidCodes(dictionaries, siteCodes);
        this.dossiers = new DossierTable(database, dictionaries, schema);
        this.cells = CellTables.ofCells(database, schema);
        this.shifts = CellTables.ofShifts(database, schema);
        this.lateness = new LatenessTable(database, schema);
        this.arrivalTables = new ArrivalTables(database, schema::table);
        this.closedChanges = new ClosedChangeTable(database, schema);
        this.corrections = new CorrectionTables(database, schema);
    }

    public void apply(List<DossierEvent> events) {
        codes.learn(events);
        var byDossier = byDossier(events);
        var before = dossiers.load(byDossier.keySet());
        codes.learnUnits(before);
        var deltas = new CellDeltas(dictionaries);
        var changed = new TreeMap<DossierKey, DossierState>();
        var arrivals = new Arrivals();
        var late = new ArrivedLate();
        var closed = new ClosedChanges(closedChanges.closedDays(), dictionaries);
        var corrected = new CountedCorrections(dictionaries);
        events.forEach(arrivals::arrived);
        byDossier.forEach((key, itsEvents) -> {
            var known = before.get(key);
            if (known == null) {
                arrivals.began(key.siteId(), key.codeProfile());
            }
            var folded = fold(known, itsEvents, late);
            corrected.changed(key, itsEvents, known, folded);
            if (!folded.equals(known)) {
                changed.put(key, folded);
                deltas.changed(key, known, folded);
                closed.changed(key, itsEvents, known, folded);
            }
        });
        dossiers.save(changed);
        cells.add(deltas.getCells());
        shifts.add(deltas.getShifts());
        lateness.add(late);
        arrivalTables.add(arrivals);
        closedChanges.add(closed);
        corrections.add(corrected);
    }

    private static Map<DossierKey, List<DossierEvent>> byDossier(List<DossierEvent> events) {
        var byDossier = HashMap.<DossierKey, List<DossierEvent>>newHashMap(events.size());
        for (var event : events) {
            byDossier
                    .computeIfAbsent(DossierKey.of(event), ignored -> new ArrayList<>(2))
                    .add(event);
        }
        return byDossier;
    }

    static DossierState fold(@Nullable DossierState known, List<DossierEvent> events, ArrivedLate late) {
        var state = known;
        for (var event : events) {
            var next = state == null ? DossierState.startingWith(event) : state.apply(event);
            // An event that is delivered again leaves no new mark.
            if (state == null || !next.sent().equals(state.sent())) {
                late.arrived(event, state == null || !next.reception().equals(state.reception()));
            }
            state = next;
        }
        return Objects.requireNonNull(state);
    }
}
