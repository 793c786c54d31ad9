package vn.emc.account.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a list from its row, which also says {@code compared_number}: of the list that it was compared with. */
final class AccountListRow {
    private AccountListRow() {}

    static AccountList read(ResultSet row, int number) throws SQLException {
        return new AccountList(
                row.getLong("id"),
                row.getInt("site_id"),
                row.getInt("number"),
                AccountList.State.valueOf(row.getString("state")),
                texts(row, "file_names"),
                row.getLong("file_size"),
                row.getString("file_hash"),
                row.getObject("as_of", LocalDate.class),
                row.getDouble("progress"),
                row.getInt("rows_total"),
                row.getInt("rows_good"),
                row.getInt("rows_wrong"),
                row.getInt("warnings"),
                row.getString("failure"),
                texts(row, "failure_arguments"),
                row.getString("failure_file"),
                delta(row),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getString("created_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private static @Nullable Delta delta(ResultSet row) throws SQLException {
        if (row.getObject("added") == null) {
            return null;
        }
        return new Delta(
                row.getObject("compared_number", Integer.class),
                row.getInt("added"),
                row.getInt("gone"),
                row.getInt("unchanged"),
                row.getInt("changed"),
                row.getInt("changed_type"),
                row.getInt("changed_national_id"),
                row.getInt("changed_creation"),
                row.getInt("changed_last_login"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
