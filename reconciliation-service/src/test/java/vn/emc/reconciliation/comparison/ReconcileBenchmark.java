package vn.emc.reconciliation.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.emc.reconciliation.locallist.ListHeaders;
import vn.emc.reconciliation.locallist.Scope;
import vn.emc.reconciliation.locallist.UnitListReading;
import vn.emc.spreadsheet.UploadedFile;

/**
 * What {@code ./emc bench reconcile} runs: how fast a unit's list is read, and how long it takes to compare it, beside DuckDB's full outer
 * join of the same two files in the same run, in turns. Arguments: dossiers, rounds. Ends with 1 where a target is missed.
 */
public final class ReconcileBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileBenchmark.class);

    /** Rows a second that are to be read of a .csv. */
    private static final double READING_TARGET = 150_000;

    private final Path emc;
    private final Path local;
    private final Path read;
    private final List<Double> reading = new ArrayList<>();
    private final List<Double> own = new ArrayList<>();
    private final List<Double> duckDb = new ArrayList<>();

    private ReconcileBenchmark(Path folder) {
        emc = folder.resolve("emc.csv");
        local = folder.resolve("local.csv");
        read = folder.resolve("read.csv");
    }

    public static void main(String[] arguments) throws Exception {
        var dossiers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var folder = Files.createTempDirectory("emc-reconcile");
        var benchmark = new ReconcileBenchmark(folder);
        var reached = false;
        try {
            reached = benchmark.run(dossiers, rounds);
        } finally {
            benchmark.forget(folder);
        }
        if (!reached) {
            System.exit(1);
        }
    }

    private boolean run(int dossiers, int rounds) throws Exception {
        BigLists.write(emc, local, dossiers);
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "%,d dossiers, files of %,d and %,d MB, heap of %,d MiB",
                        dossiers,
                        Files.size(emc) / 1_000_000,
                        Files.size(local) / 1_000_000,
                        Runtime.getRuntime().maxMemory() >> 20));
        for (var round = 1; round <= rounds; round++) {
            readList();
            if (round % 2 == 0) {
                joinInDuckDb();
                compare();
            } else {
                compare();
                joinInDuckDb();
            }
            LOG.info(
                    "{}",
                    String.format(
                            Locale.ROOT,
                            "%d: read %,.0f rows/s; compared in %.2f s; DuckDB's join in %.2f s",
                            round,
                            reading.getLast(),
                            own.getLast(),
                            duckDb.getLast()));
        }
        var ratio = median(own) / median(duckDb);
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "medians: read %,.0f rows/s (target %,.0f or more)",
                        median(reading),
                        READING_TARGET));
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "compared in %.2f s, DuckDB in %.2f s: %.2f (target 1 or less)",
                        median(own),
                        median(duckDb),
                        ratio));
        return median(reading) >= READING_TARGET && ratio <= 1;
    }

    private void readList() throws Exception {
        var scope = new Scope(Set.of(BigLists.SITE), BigLists.FROM, BigLists.TO);
        var begun = System.nanoTime();
        var list = UnitListReading.read(
                new UploadedFile("list.csv", local), read, new ListHeaders(Map.of()), scope, share -> true);
        reading.add(list.rows() / seconds(begun));
    }

    private void compare() throws IOException, InterruptedException {
        var findings = new AtomicLong();
        var rules = new Rules(BigLists.FROM, BigLists.TO, (site, procedure) -> true);
        var begun = System.nanoTime();
        Comparison.run(emc, local, rules, finding -> findings.incrementAndGet(), ComparisonWatch.NONE);
        own.add(seconds(begun));
    }

    private void joinInDuckDb() throws SQLException {
        var begun = System.nanoTime();
        DuckDbJoin.run(emc, local);
        duckDb.add(seconds(begun));
    }

    private void forget(Path folder) throws IOException {
        for (var file : List.of(emc, local, read, folder)) {
            Files.deleteIfExists(file);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
