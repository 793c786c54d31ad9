package vn.emc.reporting.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** The record of closings. */
@Component
@RequiredArgsConstructor
class ClosingTable {
    private static final String SELECT = """
            select c.*, s.closed_at, s.data_until, s.sha256,
                (select max(n.id) from snapshot n
                 where n.from_day = c.from_day and n.to_day = c.to_day and n.id > c.id) as replaced_by
            from closing c left join snapshot s using (id)""";

    private final JdbcTemplate database;

    /** Keeps changes of cells from being neither in the snapshot nor noted as a change after it; see {@code closed_days()}. */
    void holdChanges() {
        database.query("select pg_advisory_xact_lock(hashtext('closed_days'), 0)", row -> {});
    }

    Optional<Long> running() {
        return database.queryForList("select id from closing where state = 'RUNNING'", Long.class).stream()
                .findFirst();
    }

    long begin(LocalDate from, LocalDate to, String reason, String requestedBy, Instant now) {
        return Objects.requireNonNull(
                database.queryForObject("""
                insert into closing (from_day, to_day, reason, requested_by, requested_at, state)
                values (?, ?, ?, ?, ?, 'RUNNING') returning id""", Long.class, from, to, reason, requestedBy, Timestamp.from(now)));
    }

    void progress(long id, int stepsDone) {
        database.update("update closing set steps_done = ? where id = ?", stepsDone, id);
    }

    void finish(long id, Closing.State state, @Nullable String failure, Instant now) {
        database.update(
                "update closing set state = ?, failure = ?, finished_at = ? where id = ? and state = 'RUNNING'",
                state.name(),
                failure,
                Timestamp.from(now),
                id);
    }

    Optional<Closing> find(long id) {
        return database.query(SELECT + " where c.id = ?", ClosingTable::closing, id).stream()
                .findFirst();
    }

    /** The newest first. */
    PageView<Closing> list(PageQuery page) {
        var total = database.queryForObject("select count(*) from closing", Long.class);
        var items = database.query(
                SELECT + " order by c.id desc limit ? offset ?", ClosingTable::closing, page.size(), page.offset());
        return PageView.of(items, page, total == null ? 0 : total);
    }

    /** Those of the same period that succeeded, the newest first. */
    List<Closing> ofPeriod(LocalDate from, LocalDate to) {
        return database.query(
                SELECT + " where s.from_day = ? and s.to_day = ? order by c.id desc", ClosingTable::closing, from, to);
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        var replacedBy = row.getLong("replaced_by");
        return new Closing(
                row.getLong("id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                Closing.State.valueOf(row.getString("state")),
                row.getInt("steps_done"),
                row.getString("failure"),
                instant(row, "closed_at"),
                instant(row, "data_until"),
                row.getString("sha256"),
                replacedBy == 0 ? null : Long.valueOf(replacedBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
