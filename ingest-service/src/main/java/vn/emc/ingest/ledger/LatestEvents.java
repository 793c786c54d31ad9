package vn.emc.ingest.ledger;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.DossierEvent;

/** The events of a site that arrived last. */
@Component
@RequiredArgsConstructor
class LatestEvents {
    static final int MOST = 50;

    /** The order of the key, so that the newest partition answers without looking at more. */
    private static final String SELECT = """
            select %s from dossier_event where site_id = ?
            order by received_at desc, event_id desc limit ?""".formatted(EventColumns.NAMES);

    private final JdbcTemplate database;

    /** The newest {@value #MOST}, the newest first. */
    List<DossierEvent> of(int siteId) {
        return database.query(SELECT, (row, number) -> EventColumns.read(row), siteId, MOST);
    }
}
