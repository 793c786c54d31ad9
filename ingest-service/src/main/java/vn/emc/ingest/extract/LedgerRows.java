package vn.emc.ingest.extract;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of an extract, dossier by dossier, each dossier's events in the order of arrival: of all dossiers with an event in the
 * period, all events before the cut. The database sorts, on disk where it must, on two processors at most: events that are
 * collected must not wait.
 */
@Repository
@RequiredArgsConstructor
class LedgerRows {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** For the sort, of the caller's transaction. */
    private static final String ROOM = """
            set local work_mem = '128MB'; set local jit = off;
            set local max_parallel_workers_per_gather = 1; set local parallel_setup_cost = 0""";

    private final JdbcTemplate database;

    /** How many there are. */
    record Count(long dossiers, long events) {}

    /** Within a transaction. */
    Count count(Extract extract, Cut cut) {
        database.execute(ROOM);
        return Objects.requireNonNull(database.queryForObject(
                """
                select count(*), coalesce(sum(events), 0) from (
                  select count(*) as events from dossier_event where %s
                  group by site_id, code_profile
                  having bool_or(%s)) dossier""".formatted(beforeTheCut(extract, cut), inThePeriod(extract)),
                (row, number) -> new Count(row.getLong(1), row.getLong(2))));
    }

    /**
     * Hands out the rows, within a transaction.
     *
     * @param rows told of each row, and after the last of the format's trailer
     */
    void copy(Extract extract, Cut cut, Consumer<byte[]> rows) {
        database.execute(ROOM);
        database.execute((ConnectionCallback<Integer>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows(extract, cut));
            try {
                for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    rows.accept(row);
                }
            } finally {
                readOut(copy);
            }
            return 0;
        });
    }

    /**
     * Who stops in the middle reads the rest too: to cancel reaches the server by another way, at times so late that it meets the
     * next statement, and the connection's answers no longer belong to its questions.
     */
    private static void readOut(CopyOut copy) throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // nobody wants it
        }
    }

    /**
     * In the order of the ledger's columns. Who a dossier is about stays here, and so does free text; what takes their place
     * only tells whether an event says the same as another of its dossier, which decides on repeats.
     */
    private static String rows(Extract extract, Cut cut) {
        return """
                copy (select site_id, received_at, event_id, event_time, status, forms_reception, forms_payments, level,
                  is_from_dvcqg, is_dvcbc, null::smallint, sender_event_id, kind, code_profile, code_tthc, null::text,
                  case when num_nonnulls(name_tthc, data, user_type, user_local, user_national) > 0 then
                    hashtextextended(coalesce(user_local, chr(1)), hashtextextended(coalesce(user_national, chr(1)),
                    hashtextextended(coalesce(name_tthc, chr(1)), hashtextextended(coalesce(data, chr(1)),
                    hashtextextended(code_profile, coalesce(user_type, -1))))))::text
                  end,
                  null::text, null::text, user_location, '{}'::text[]
                from dossier_event where %s and exists (
                  select from dossier_event dated where dated.site_id = dossier_event.site_id
                  and dated.code_profile = dossier_event.code_profile and %s and %s)
                order by site_id, code_profile collate "C", received_at, event_id) to stdout (format binary)""".formatted(beforeTheCut(extract, cut), beforeTheCut(extract, cut), inThePeriod(extract));
    }

    private static String beforeTheCut(Extract extract, Cut cut) {
        return "site_id in (%s) and (cut is null or cut < %d)".formatted(sites(extract), cut.number());
    }

    private static String inThePeriod(Extract extract) {
        return "event_time >= '%s' and event_time < '%s'"
                .formatted(start(extract.from()), start(extract.to().plusDays(1)));
    }

    private static String sites(Extract extract) {
        return extract.sites().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toOffsetDateTime().toString();
    }
}
