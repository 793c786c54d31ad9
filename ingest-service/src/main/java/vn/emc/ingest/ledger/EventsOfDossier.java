package vn.emc.ingest.ledger;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.DossierEvent;

/** The events of one dossier. */
@Component
@RequiredArgsConstructor
class EventsOfDossier {
    /** A sender in a loop can tell of one dossier without end. */
    static final int MOST = 500;

    private static final String SELECT = """
            select %s from dossier_event where site_id = ? and code_profile = ?
            order by event_time desc, received_at desc, event_id desc limit ?""".formatted(EventColumns.NAMES);

    private final JdbcTemplate database;

    /** The newest {@value #MOST}, in the order in which they happened. */
    List<DossierEvent> of(int siteId, String codeProfile) {
        return database.query(SELECT, (row, number) -> EventColumns.read(row), siteId, codeProfile, MOST)
                .reversed();
    }
}
