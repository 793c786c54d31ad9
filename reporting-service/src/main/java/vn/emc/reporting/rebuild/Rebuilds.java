package vn.emc.reporting.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.rebuild.RebuildView.Difference;

/** The record of runs. */
@Component
@RequiredArgsConstructor
class Rebuilds {
    private static final String SELECT = "select * from rebuild where id = ?";

    private final JdbcTemplate database;
    private final Clock clock;

    /** Begins a run, unless one is under way. */
    boolean begin(UUID id, RebuildMode mode, String requestedBy) {
        try {
            database.update(
                    "insert into rebuild (id, mode, state, requested_by, started_at) values (?, ?, 'RUNNING', ?, ?)",
                    id,
                    mode.name(),
                    requestedBy,
                    now());
            return true;
        } catch (DuplicateKeyException running) {
            return false;
        }
    }

    Optional<UUID> running() {
        return database.queryForList("select id from rebuild where state = 'RUNNING'", UUID.class).stream()
                .findFirst();
    }

    void expect(UUID id, long events) {
        database.update("update rebuild set expected_events = ? where id = ?", events, id);
    }

    void progress(UUID id, long events) {
        database.update("update rebuild set events = ? where id = ?", events, id);
    }

    void succeeded(UUID id, long differences) {
        database.update(
                "update rebuild set state = 'SUCCEEDED', finished_at = ?, differences = ? where id = ?",
                now(),
                differences,
                id);
    }

    void failed(UUID id, String why) {
        database.update(
                "update rebuild set state = 'FAILED', finished_at = ?, failure = ? where id = ? and state = 'RUNNING'",
                now(),
                why,
                id);
    }

    void addDifferences(UUID id, List<Difference> differences) {
        for (var number = 0; number < differences.size(); number++) {
            var each = differences.get(number);
            database.update(
                    "insert into rebuild_difference values (?, ?, ?, ?, ?, ?)",
                    id,
                    number,
                    each.kind(),
                    each.key(),
                    each.live(),
                    each.rebuilt());
        }
    }

    Optional<RebuildView> find(UUID id) {
        return database.query(SELECT, (row, number) -> view(row, sample(id)), id).stream()
                .findFirst();
    }

    private List<Difference> sample(UUID id) {
        return database.query(
                "select kind, key, live, rebuilt from rebuild_difference where rebuild_id = ? order by number",
                (row, number) -> new Difference(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                id);
    }

    private static RebuildView view(ResultSet row, List<Difference> sample) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RebuildView(
                row.getObject("id", UUID.class),
                RebuildMode.valueOf(row.getString("mode")),
                row.getString("state"),
                row.getString("requested_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("events"),
                row.getLong("expected_events"),
                nullableLong(row, "differences"),
                sample,
                row.getString("failure"));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
