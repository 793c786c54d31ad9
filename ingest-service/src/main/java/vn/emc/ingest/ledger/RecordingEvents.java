package vn.emc.ingest.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.messaging.Message;
import vn.emc.postgres.BinaryCopy;

/**
 * Writes a batch of events into the ledger; those it already has leave no trace. Repeats are rare, because the stored
 * offsets see to that, so the batch is first copied straight into the table, and only if that meets a repeat is it
 * copied beside it and merged.
 */
@Slf4j
@RequiredArgsConstructor
final class RecordingEvents {
    static final String TABLE = "dossier_event";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CLAIM = """
            insert into sender_event_id (event_id, site_id, received_at)
            select * from unnest(?::uuid[], ?::int[], ?::timestamptz[])
            on conflict do nothing returning event_id""";
    private static final String STAGING =
            "create temporary table if not exists dossier_event_staging (like dossier_event) on commit delete rows";
    private static final String MERGE =
            "insert into dossier_event (%s) select %s from dossier_event_staging on conflict do nothing"
                    .formatted(EventColumns.NAMES, EventColumns.NAMES);

    private final JdbcTemplate database;
    private final MonthlyPartitions partitions;

    /** Within the caller's transaction. */
    void apply(List<Message<DossierEvent>> batch) {
        var events = batch.stream().map(Message::value).toList();
        var fresh = withoutClaimedIds(events);
        partitions.ensure(TABLE, fresh.stream().map(DossierEvent::receivedAt));
        database.execute((ConnectionCallback<Integer>) connection -> {
            write(fresh, connection);
            return fresh.size();
        });
    }

    /** An id the sender chose is claimed by its first event for ever; a later one says nothing new. */
    private List<DossierEvent> withoutClaimedIds(List<DossierEvent> events) {
        var chosen = events.stream().filter(DossierEvent::senderEventId).toList();
        if (chosen.isEmpty()) {
            return events;
        }
        var unclaimed = claim(chosen);
        var fresh = new ArrayList<DossierEvent>(events.size());
        for (var event : events) {
            if (!event.senderEventId() || unclaimed.remove(event.eventId())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private Set<UUID> claim(List<DossierEvent> chosen) {
        var ids = chosen.stream().map(DossierEvent::eventId).toArray(UUID[]::new);
        var sites = chosen.stream().map(DossierEvent::siteId).toArray(Integer[]::new);
        var times = chosen.stream().map(event -> event.receivedAt().toString()).toArray(String[]::new);
        return new HashSet<>(database.query(CLAIM, (row, number) -> row.getObject(1, UUID.class), ids, sites, times));
    }

    private static void write(List<DossierEvent> events, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            copy(events, TABLE, connection);
            connection.releaseSavepoint(before);
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            log.info("A batch of {} events has some the ledger knows already", events.size());
            connection.rollback(before);
            merge(events, connection);
        }
    }

    private static void merge(List<DossierEvent> events, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(STAGING);
            copy(events, "dossier_event_staging", connection);
            statement.execute(MERGE);
        }
    }

    private static void copy(List<DossierEvent> events, String table, Connection connection) throws SQLException {
        try (var copy = new BinaryCopy("%s (%s)".formatted(table, EventColumns.NAMES), connection)) {
            copy.copy(rows -> {
                for (var event : events) {
                    EventColumns.write(event, rows);
                }
            });
        }
    }
}
