package vn.emc.reconciliation.locallist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.emc.spreadsheet.UploadedFile;

/** How many rows a second are read of a .csv, made by {@code ComparisonBenchmark}. Run with {@code main}; argument: the file. */
public final class ReadingBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingBenchmark.class);
    private static final int ROUNDS = 3;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var target = Files.createTempFile("emc-reading", ".csv");
        var scope = new Scope(Set.of(101), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        for (var round = 1; round <= ROUNDS; round++) {
            var begun = System.nanoTime();
            var read = UnitListReading.read(
                    new UploadedFile("list.csv", file), target, new ListHeaders(Map.of()), scope, share -> true);
            var seconds = (System.nanoTime() - begun) / 1e9;
            LOG.info("{}: {} rows, {} rows a second", round, read.rows(), Math.round(read.rows() / seconds));
        }
        Files.delete(target);
    }
}
