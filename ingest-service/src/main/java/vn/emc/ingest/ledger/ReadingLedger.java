package vn.emc.ingest.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.Topics;
import vn.emc.messaging.ConsumerOffsets;

/**
 * Reads the whole ledger in the order of arrival, as it was at one moment, together with how far the topic had been
 * applied at that moment. Read hour by hour: within a partition arrivals lie in order, so an hour is found by its block
 * ranges and sorted in memory.
 */
final class ReadingLedger {
    private static final Duration SLICE = Duration.ofHours(1);
    private static final int FETCH_SIZE = 2_000;
    private static final int EVENTS_PER_POSITION = 1_000;
    private static final DateTimeFormatter PARTITION =
            DateTimeFormatter.ofPattern("'" + RecordingEvents.TABLE + "_'uuuu_MM");

    private static final String SELECT = """
            select %s from dossier_event
            where received_at >= ? and received_at < ? and (received_at, event_id) > (?, ?)
            order by received_at, event_id""".formatted(EventColumns.NAMES);
    private static final String PARTITIONS = """
            select relname from pg_class join pg_inherits on inhrelid = pg_class.oid
            where inhparent = 'dossier_event'::regclass order by relname""";
    private static final String ESTIMATE = """
            select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class join pg_inherits on inhrelid = pg_class.oid
            where inhparent = 'dossier_event'::regclass""";

    private final JdbcTemplate database;
    private final ConsumerOffsets offsets;
    private final TransactionTemplate snapshot;

    ReadingLedger(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.offsets = new ConsumerOffsets(database, LedgerConfiguration.CONSUMER, Topics.DOSSIER_EVENTS);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Gives {@code lines} the whole stream, from the header to the end. */
    void read(LedgerPosition after, Consumer<LedgerLine> lines) {
        snapshot.executeWithoutResult(tx -> {
            var now = Objects.requireNonNull(database.queryForObject("select now()", OffsetDateTime.class))
                    .toInstant();
            var estimate = Objects.requireNonNull(database.queryForObject(ESTIMATE, Long.class));
            lines.accept(new LedgerLine.Header(
                    new LedgerLine.Snapshot(Topics.DOSSIER_EVENTS, offsets.stored(), now, estimate)));
            var reading = new Reading(after, lines);
            months().forEach(month -> reading.month(month, now));
            lines.accept(new LedgerLine.End(new LedgerLine.Total(reading.events)));
        });
    }

    private List<YearMonth> months() {
        return database.query(PARTITIONS, (row, number) -> YearMonth.parse(row.getString(1), PARTITION));
    }

    /** One stream on its way. */
    private final class Reading {
        private final LedgerPosition after;
        private final Consumer<LedgerLine> lines;
        private long events;

        Reading(LedgerPosition after, Consumer<LedgerLine> lines) {
            this.after = after;
            this.lines = lines;
        }

        void month(YearMonth month, Instant now) {
            var from = startOf(month);
            var end = startOf(month.plusMonths(1));
            if (from.isBefore(after.receivedAt()) && after.receivedAt().isBefore(end)) {
                from = after.receivedAt();
            }
            while (from.isBefore(end) && !end.isBefore(after.receivedAt())) {
                // What lies in the future, by clocks that are wrong, is one slice.
                var to = from.isAfter(now) || from.plus(SLICE).isAfter(end) ? end : from.plus(SLICE);
                slice(from, to);
                from = to;
            }
        }

        private static Instant startOf(YearMonth month) {
            return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        private void slice(Instant from, Instant to) {
            database.query(
                    connection -> {
                        var statement = connection.prepareStatement(SELECT);
                        bind(statement, from, to);
                        return statement;
                    },
                    row -> {
                        var event = EventColumns.read(row);
                        lines.accept(new LedgerLine.Event(event));
                        events++;
                        if (events % EVENTS_PER_POSITION == 0) {
                            var position = new LedgerPosition(event.receivedAt(), event.eventId());
                            lines.accept(new LedgerLine.Position(position.toString()));
                        }
                    });
        }

        private void bind(PreparedStatement statement, Instant from, Instant to) throws SQLException {
            statement.setFetchSize(FETCH_SIZE);
            statement.setTimestamp(1, Timestamp.from(from));
            statement.setTimestamp(2, Timestamp.from(to));
            statement.setTimestamp(3, Timestamp.from(after.receivedAt()));
            statement.setObject(4, after.eventId());
        }
    }
}
