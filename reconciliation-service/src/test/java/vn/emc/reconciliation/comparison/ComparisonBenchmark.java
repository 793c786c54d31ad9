package vn.emc.reconciliation.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long two lists of three million dossiers take, beside DuckDB's full outer join of the same files in the same run, where
 * its driver is on the class path. Run with {@code main} and {@code -Xmx512m}; arguments: dossiers, folder.
 */
public final class ComparisonBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonBenchmark.class);
    private static final int ROUNDS = 3;

    private ComparisonBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var dossiers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000_000;
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("emc-comparison");
        var emc = folder.resolve("emc-" + dossiers + ".csv");
        var local = folder.resolve("local-" + dossiers + ".csv");
        if (!Files.exists(emc)) {
            BigLists.write(emc, local, dossiers);
        }
        for (var round = 1; round <= ROUNDS; round++) {
            ours(emc, local, round);
            duckDb(emc, local, round);
        }
    }

    private static void ours(Path emc, Path local, int round) throws Exception {
        var findings = new AtomicLong();
        var begun = System.nanoTime();
        var outcome = Comparison.run(
                emc,
                local,
                new Rules(BigLists.FROM, BigLists.TO, (site, procedure) -> true),
                finding -> findings.incrementAndGet(),
                ComparisonWatch.NONE);
        report("own", round, begun, findings + " findings of " + outcome.emc().total());
    }

    private static void duckDb(Path emc, Path local, int round) {
        var begun = System.nanoTime();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute("set memory_limit = '512MB'");
            try (var rows = statement.executeQuery(join(emc, local))) {
                rows.next();
                report("DuckDB", round, begun, rows.getLong(1) + rows.getLong(2) + rows.getLong(3) + " findings");
            }
        } catch (SQLException unavailable) {
            LOG.info("DuckDB: {}", unavailable.getMessage());
        }
    }

    private static String join(Path emc, Path local) {
        return """
                select count(*) filter (where e.CodeProfile is null), count(*) filter (where l.CodeProfile is null),
                    count(*) filter (where e.CodeProfile is not null and l.CodeProfile is not null and (
                        e.Status is distinct from l.Status or e.Level is distinct from l.Level
                        or e.FormsReceptionTiepNhan is distinct from l.FormsReceptionTiepNhan
                        or e.FormsReceptionTraKetQua is distinct from l.FormsReceptionTraKetQua
                        or e.FormsPayments is distinct from l.FormsPayments or e.IsDVCBC is distinct from l.IsDVCBC
                        or e.CodeTTHC is distinct from l.CodeTTHC or e.Location is distinct from l.Location))
                from read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"') e
                full outer join read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"') l
                on e.SiteId = l.SiteId and e.CodeProfile = l.CodeProfile""".formatted(emc, local);
    }

    private static void report(String name, int round, long begun, String what) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} {}: {} s, {}", name, round, String.format(Locale.ROOT, "%.2f", took.toMillis() / 1e3), what);
    }
}
