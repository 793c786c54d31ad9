package vn.emc.reporting.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was to be sent.
 *
 * @param finishedAt null while it waits
 * @param failure of the latest try that failed, null where none did
 */
record Delivery(
        NoticeState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int tries,
        @Nullable String failure) {
    static Delivery of(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Delivery(
                NoticeState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("tries"),
                row.getString("failure"));
    }
}
