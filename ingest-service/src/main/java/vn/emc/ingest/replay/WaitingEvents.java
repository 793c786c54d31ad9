package vn.emc.ingest.replay;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.quarantine.RejectedEventRow;

/** The events of the quarantine a replay is about. */
@Component
class WaitingEvents {
    private final JdbcTemplate database;
    private final TransactionTemplate reading;

    WaitingEvents(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    long count(Replay replay) {
        var condition = replay.condition();
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from rejected_event where " + condition.sql() + " and received_at <= ?",
                Long.class,
                append(condition.arguments(), Timestamp.from(replay.createdAt()))));
    }

    /** The next events behind a position, in the order in which they arrived. */
    List<RejectedEvent> next(Replay replay, Replay.Position behind, int most) {
        return Objects.requireNonNull(reading.execute(status -> {
            if (replay.filter().event() == null) {
                // Of a table that has just been filled the database knows too little: it would sort all that is left
                // for each step.
                database.execute("set local enable_sort = off");
            }
            return read(replay, behind, most);
        }));
    }

    private List<RejectedEvent> read(Replay replay, Replay.Position behind, int most) {
        var condition = replay.condition();
        return database.query(
                """
                select * from rejected_event
                where %s and received_at >= ? and (received_at, event_id) > (?, ?) and received_at <= ?
                order by received_at, event_id limit %d""".formatted(condition.sql(), most),
                (row, number) -> RejectedEventRow.read(row),
                append(
                        condition.arguments(),
                        Timestamp.from(behind.receivedAt()),
                        Timestamp.from(behind.receivedAt()),
                        behind.eventId(),
                        Timestamp.from(replay.createdAt())));
    }

    private static Object[] append(List<Object> arguments, Object... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
