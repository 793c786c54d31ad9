package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import vn.emc.simulator.platform.PlatformApi;

/** Rows per second of importing a list of accounts whole, beside a bare COPY of as many accounts into the same database. */
public final class AccountBench {
    private final ImportCalls calls;
    private final DatabaseAddress database;
    private final int accounts;
    private final Consumer<String> progress;

    /** Where account-service's tables are. */
    public record DatabaseAddress(String jdbcUrl, String user, String password) {}

    /** @param imports of a site's account lists, an address */
    public AccountBench(
            PlatformApi admin, String imports, DatabaseAddress database, int accounts, Consumer<String> progress) {
        this.calls = new ImportCalls(admin, imports);
        this.database = database;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** Measures; answers the lines of a table. */
    public List<String> run() throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("emc-bench-accounts");
            var file = folder.resolve("accounts.xlsx");
            var rows = folder.resolve("accounts.copy");
            try {
                progress.accept("writing %,d accounts".formatted(accounts));
                SheetFile.ofAccounts(file, accounts + 1, false);
                return measured(file, rows);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(rows);
                Files.delete(folder);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private List<String> measured(Path file, Path rows) throws IOException, InterruptedException {
        progress.accept("importing the first list");
        var lines = new ArrayList<String>();
        var loaded = new AtomicReference<Instant>();
        var start = System.nanoTime();
        var first = calls.imported("", file, look -> {
            if (look.at("/progress/rows").intValue() >= accounts) {
                loaded.compareAndSet(null, Instant.now());
            }
        });
        var whole = new Timed("accounts, upload to delta", accounts, Duration.ofNanos(System.nanoTime() - start));
        lines.add(whole.line());
        var began = Instant.parse(first.get("startedAt").asString());
        var job = new Timed(
                "  of it the job",
                accounts,
                Duration.between(began, Instant.parse(first.get("finishedAt").asString())));
        lines.add(job.line());
        var loading = new Timed(
                "  of it reading and loading",
                accounts,
                Duration.between(began, Optional.ofNullable(loaded.get()).orElseGet(Instant::now)));
        lines.add(loading.line());
        calls.put(first.get("id").longValue(), "/default");

        progress.accept("importing the second list, compared with the first");
        SheetFile.ofAccounts(file, accounts + 1 + accounts / 100, false);
        start = System.nanoTime();
        var second = calls.imported("", file);
        lines.add(new Timed("accounts again, with a delta", accounts, Duration.ofNanos(System.nanoTime() - start))
                .line());
        if (second.at("/delta/added").intValue() != accounts / 100) {
            throw new BenchException("the delta is wrong: " + second.get("delta"));
        }

        progress.accept("reading alone");
        start = System.nanoTime();
        SheetReaders.ours(file);
        var reading = new Timed("  reading alone", accounts, Duration.ofNanos(System.nanoTime() - start));
        lines.add(reading.line());
        progress.accept("bare COPY");
        var copy = copied(rows);
        lines.add(copy.line()
                + "   reading and loading takes %.1f times as long, the job but reading %.1f times"
                        .formatted(loading.times(copy), job.times(copy) - reading.times(copy)));
        return lines;
    }

    /** The same columns from a text file, with nothing checked. */
    private Timed copied(Path rows) throws IOException {
        try (var out = Files.newBufferedWriter(rows)) {
            for (var i = 0; i < accounts; i++) {
                var id = new UUID(i * 0x9E3779B97F4A7C15L, ~i * 0xC2B2AE3D27D4EB4FL);
                out.write("%s\t%s\t2024-02-01\t2024-11-15\t0\t%d\t2\n".formatted(id, id, i));
            }
        }
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return copied(connection, rows);
        } catch (SQLException refused) {
            throw new BenchException("the bare COPY failed: " + refused.getMessage());
        }
    }

    private Timed copied(Connection connection, Path rows) throws IOException, SQLException {
        try (var statement = connection.createStatement();
                var in = Files.newInputStream(rows)) {
            statement.execute("drop table if exists bench_copy");
            statement.execute("create table bench_copy (local_id uuid, national_id uuid, created_on date,"
                    + " last_login_on date, sheet integer, row_number integer, type smallint)");
            var start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin", in);
            var took = Duration.ofNanos(System.nanoTime() - start);
            statement.execute("drop table bench_copy");
            return new Timed("  bare COPY", accounts, took);
        }
    }
}
