package vn.emc.ingest.quarantine;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.ingest.access.RefusedCalls.Tally;
import vn.emc.ingest.door.Refusal;

/** The table of refused calls. */
@Repository
@RequiredArgsConstructor
class StoredRefusedCalls {
    private static final int MOST_ROWS = 500;
    private static final String ADD = """
            insert into refused_call as stored (site_id, day, code, calls, last_at) values (?, ?, ?, ?, ?)
            on conflict (site_id, day, code) do update set
              calls = stored.calls + excluded.calls, last_at = greatest(stored.last_at, excluded.last_at)""";

    private final JdbcTemplate database;

    /** Calls for a site, for one reason. */
    record Sum(int siteId, Refusal refusal, long calls, OffsetDateTime lastAt) {}

    /** Adds all of them or none. */
    @Transactional
    public void add(List<Tally> tallies) {
        database.batchUpdate(ADD, tallies, tallies.size(), (statement, tally) -> {
            statement.setInt(1, tally.kind().siteId());
            statement.setObject(2, tally.kind().day());
            statement.setString(3, tally.kind().refusal().name());
            statement.setLong(4, tally.calls());
            statement.setTimestamp(5, Timestamp.from(tally.lastAt()));
        });
    }

    /** Those of the filter's site and days, the latest first; the reason of a quarantined event does not apply. */
    List<Sum> sums(QuarantineFilter filter, @Nullable Set<Integer> visible) {
        var condition = filter.conditionOnDays(visible);
        return database.query(
                """
                select site_id, code, sum(calls) as calls, max(last_at) as last_at from refused_call
                where %s group by 1, 2 order by last_at desc, site_id, code limit %d""".formatted(condition.sql(), MOST_ROWS),
                (row, number) -> new Sum(
                        row.getInt("site_id"),
                        Refusal.valueOf(row.getString("code")),
                        row.getLong("calls"),
                        Objects.requireNonNull(row.getObject("last_at", OffsetDateTime.class))
                                .withOffsetSameInstant(ZoneOffset.UTC)),
                condition.arguments().toArray());
    }
}
