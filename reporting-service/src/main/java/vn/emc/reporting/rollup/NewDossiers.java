package vn.emc.reporting.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.reporting.arrival.ArrivalTables;
import vn.emc.reporting.arrival.Arrivals;

/**
 * Counts dossiers of which all events are there and nothing is known yet: no state is read, each is written once, and what
 * they add up to is written when it has become much. Says the same as {@link RollingUp} of the same events. For one
 * thread at a time.
 */
final class NewDossiers {
    /** Cells that are added to in memory: 100 bytes each. */
    private static final int MOST_CELLS = 100_000;

    private final Dictionaries dictionaries;
    private final TransactionTemplate transaction;
    private final DossierTable dossiers;
    private final CellTables cells;
    private final CellTables shifts;
    private final LatenessTable lateness;
    private final ArrivalTables arrivalTables;

    private CellDeltas deltas;
    private Arrivals arrivals = new Arrivals();
    private ArrivedLate late = new ArrivedLate();

    NewDossiers(
            JdbcTemplate database, TransactionTemplate transaction, Dictionaries dictionaries, RollupSchema schema) {
        this.dictionaries = dictionaries;
        this.transaction = transaction;
        this.dossiers = new DossierTable(database, dictionaries, schema);
        this.cells = CellTables.ofCells(database, schema);
        this.shifts = CellTables.ofShifts(database, schema);
        this.lateness = new LatenessTable(database, schema);
        this.arrivalTables = new ArrivalTables(database, schema::table);
        this.deltas = new CellDeltas(dictionaries);
    }

    /** Counts dossiers by their events; each codes' number is known. */
    void count(List<List<DossierEvent>> eventsByDossier) {
        var states = LinkedHashMap.<DossierKey, DossierState>newLinkedHashMap(eventsByDossier.size());
        for (var events : eventsByDossier) {
            var key = DossierKey.of(events.getFirst());
            events.forEach(arrivals::arrived);
            arrivals.began(key.siteId(), key.codeProfile());
            var state = RollingUp.fold(null, events, late);
            deltas.changed(key, null, state);
            states.put(key, state);
        }
        transaction.executeWithoutResult(tx -> dossiers.insert(states));
        if (deltas.size() > MOST_CELLS) {
            write();
        }
    }

    /** Writes what the dossiers so far add up to. */
    void write() {
        transaction.executeWithoutResult(tx -> {
            cells.add(deltas.getCells());
            shifts.add(deltas.getShifts());
            lateness.add(late);
            arrivalTables.add(arrivals);
        });
        deltas = new CellDeltas(dictionaries);
        arrivals = new Arrivals();
        late = new ArrivedLate();
    }
}
