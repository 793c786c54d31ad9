package vn.emc.ingest.quarantine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes what has been in quarantine for longer than it is kept. Whole months are emptied at once; of the month in which
 * the time falls, a few thousand at a time, so that nobody waits for it.
 */
@Slf4j
final class ForgettingRejections {
    private static final String PARTITIONS = """
            select relid::regclass::text from pg_partition_tree('rejected_event')
            where isleaf and to_timestamp(right(relid::regclass::text, 7), 'YYYY_MM')::timestamp at time zone 'UTC'
              + interval '1 month' <= ?""";
    private static final int AT_ONCE = 10_000;
    private static final String REJECTIONS = """
            delete from rejected_event where (site_id, received_at, event_id) in
              (select site_id, received_at, event_id from rejected_event where received_at < ? limit %d)""".formatted(AT_ONCE);
    private static final String ACCEPTED =
            "delete from replayed_event where event_id in (select event_id from replayed_event where received_at < ? limit %d)"
                    .formatted(AT_ONCE);

    private final JdbcTemplate database;
    private final Duration keptFor;
    private final Clock clock;

    ForgettingRejections(JdbcTemplate database, Duration keptFor, Clock clock) {
        this.database = database;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** Answers how many were deleted one by one. */
    long forget() {
        var until = clock.instant().minus(keptFor);
        var months = database.queryForList(PARTITIONS, String.class, Timestamp.from(until)).stream()
                .filter(this::empty)
                .toList();
        var deleted = delete(REJECTIONS, until);
        delete(ACCEPTED, until);
        if (deleted > 0 || !months.isEmpty()) {
            log.info("Forgot rejected events from before {}: {} and all of {}", until, deleted, months);
        }
        return deleted;
    }

    /** The empty partition stays: an event that waited long in a spool still has its place. */
    private boolean empty(String partition) {
        var filled = !database.queryForList("select 1 from " + partition + " limit 1", Integer.class)
                .isEmpty();
        if (filled) {
            database.execute("truncate " + partition);
        }
        return filled;
    }

    private long delete(String statement, Instant until) {
        var all = 0L;
        for (var deleted = AT_ONCE; deleted == AT_ONCE; all += deleted) {
            deleted = database.update(statement, Timestamp.from(until));
        }
        return all;
    }
}
