package vn.emc.reconciliation.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.workflow.Period;

/** How an extract lies in its table. */
final class ExtractRow {
    private ExtractRow() {}

    static Extract read(ResultSet row, int number) throws SQLException {
        var manifest = row.getString("manifest");
        return new Extract(
                row.getObject("id", UUID.class),
                row.getLong("reconciliation_id"),
                row.getInt("number"),
                ExtractState.valueOf(row.getString("state")),
                row.getLong("version"),
                List.of((Integer[]) row.getArray("sites").getArray()),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                new Extract.Announced(
                        instant(row, "cut_off"),
                        row.getObject("dossiers_total", Long.class),
                        row.getObject("events_total", Long.class),
                        row.getObject("chunks_total", Integer.class),
                        row.getString("rows_sha256")),
                new Extract.Arrived(
                        instant(row, "started_at"), row.getInt("chunks"), row.getLong("bytes"), row.getLong("events")),
                instant(row, "finished_at"),
                row.getString("cancelled_by"),
                row.getString("failure"),
                manifest == null ? null : ContractJson.mapper().readValue(manifest, Manifest.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
