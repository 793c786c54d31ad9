package vn.emc.ingest.quarantine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.messaging.Message;

/**
 * Writes a batch of rejected events into the quarantine; those it already has leave no trace, nor do those that come again
 * under an {@code EventId} it knows.
 */
@RequiredArgsConstructor
final class RecordingRejections {
    private static final String INSERT = """
            insert into rejected_event (site_id, received_at, event_id, event_time, reason, shape, warnings, fields)
            select ?, ?, ?, ?, ?, ?, ?, ?::jsonb
            where not (? and exists (select from rejected_event where event_id = ?)) on conflict do nothing""";

    /** An id that is derived from the sender's; all others are new with each event. */
    private static final int NAME_BASED = 5;

    private final JdbcTemplate database;
    private final MonthlyPartitions partitions;

    /** Within the caller's transaction. */
    void apply(List<Message<RejectedEvent>> batch) {
        partitions.ensure(
                "rejected_event", batch.stream().map(message -> message.value().receivedAt()));
        database.batchUpdate(INSERT, batch, batch.size(), (row, message) -> bind(row, message.value()));
    }

    private static void bind(PreparedStatement row, RejectedEvent event) throws SQLException {
        var warnings = event.warnings().stream().map(Enum::name).toArray();
        row.setInt(1, event.siteId());
        row.setTimestamp(2, Timestamp.from(event.receivedAt()));
        row.setObject(3, event.eventId());
        row.setTimestamp(4, Timestamp.from(event.eventTime()));
        row.setString(5, event.reason().name());
        row.setString(6, event.shape());
        row.setArray(7, row.getConnection().createArrayOf("text", warnings));
        row.setString(8, ContractJson.mapper().writeValueAsString(event.fields()));
        row.setBoolean(9, event.eventId().version() == NAME_BASED);
        row.setObject(10, event.eventId());
    }
}
