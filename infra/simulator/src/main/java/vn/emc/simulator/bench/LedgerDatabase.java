package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.world.SimulatedSite;

/** Ingest-service's ledger, filled past the door. What is written there stays: the ledger cannot forget. */
@RequiredArgsConstructor
final class LedgerDatabase {
    static final int EVENTS_PER_DOSSIER = 3;
    private static final long CHUNK = 50_000;
    private static final int CONNECTIONS = 2;

    private final String jdbcUrl;

    /** A dossier's address. */
    record Key(int siteId, String codeProfile) {}

    boolean isEmpty() {
        return !query("select exists (select from dossier_event)", row -> row.getBoolean(1))
                .getFirst();
    }

    /**
     * Writes the dossiers of these numbers.
     *
     * @param from when the first is received
     * @param to when the last is, at least nine days ago
     * @param progress is told how many are written
     */
    void fill(List<SimulatedSite> sites, long first, long after, Instant from, Instant to, LongConsumer progress)
            throws InterruptedException {
        for (var month = from;
                month.isBefore(Instant.now().plus(Duration.ofDays(31)));
                month = month.plus(Duration.ofDays(28))) {
            update("select ensure_monthly_partition('dossier_event', ?::timestamptz::date)", Timestamp.from(month));
        }
        var sql = resource("fill-ledger.sql");
        var ids = sites.stream().map(SimulatedSite::siteId).toArray(Integer[]::new);
        var organisations = sites.stream().map(SimulatedSite::organisation).toArray(String[]::new);
        try (var workers = new Workers(CONNECTIONS)) {
            for (var start = first; start < after; start += CHUNK) {
                var end = Math.min(after, start + CHUNK);
                var chunk = new Object[] {
                    start,
                    end,
                    at(from, to, start - first, after - first),
                    at(from, to, end - first, after - first),
                    ids,
                    organisations,
                    ids
                };
                workers.give(() -> {
                    update(sql, chunk);
                    progress.accept(end - first);
                });
            }
            workers.finish();
        }
        update("analyze dossier_event");
    }

    private static Timestamp at(Instant from, Instant to, long part, long whole) {
        return Timestamp.from(from.plusMillis(Duration.between(from, to).toMillis() * part / whole));
    }

    /** Dossiers from all over the ledger, so many at most. */
    List<Key> some(int dossiers) {
        var share = "select site_id, code_profile from dossier_event tablesample system (1) order by random() limit "
                + dossiers;
        return query(share, row -> new Key(row.getInt(1), row.getString(2)));
    }

    /** How long it takes to answer the headline from all events. */
    Duration naiveHeadline(Instant from, Instant to) {
        var start = System.nanoTime();
        if (query(resource("naive.sql"), row -> row.getLong(2), Timestamp.from(from), Timestamp.from(to))
                .isEmpty()) {
            throw new BenchException("the ledger has nothing to answer from");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> each, Object... parameters) {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(each.read(rows));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new BenchException("the ledger's database refuses: " + refused.getMessage(), refused);
        }
    }

    private void update(String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            update(connection, sql, parameters);
        } catch (SQLException refused) {
            throw new BenchException("the ledger's database refuses: " + refused.getMessage(), refused);
        }
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var settings = connection.createStatement();
                var statement = connection.prepareStatement(sql)) {
            settings.execute("set synchronous_commit = off");
            settings.execute("set work_mem = '256MB'");
            for (var index = 0; index < parameters.length; index++) {
                var value = parameters[index];
                if (value instanceof Integer[] numbers) {
                    statement.setArray(index + 1, connection.createArrayOf("int4", numbers));
                } else if (value instanceof String[] texts) {
                    statement.setArray(index + 1, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(index + 1, value);
                }
            }
            statement.execute();
        }
    }

    private static String resource(String name) {
        try (InputStream sql = Objects.requireNonNull(LedgerDatabase.class.getResourceAsStream(name), name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
