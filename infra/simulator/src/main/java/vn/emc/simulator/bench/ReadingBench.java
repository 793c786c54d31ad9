package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;

/**
 * Rows per second of reading workbooks, beside Apache POI on the same file: wide texts, and lists of accounts, each with its
 * strings shared and inline. The platform need not run.
 */
@RequiredArgsConstructor
public final class ReadingBench {
    private static final int COLUMNS = 12;
    private static final int PASSES = 3;

    private final int rows;
    private final Consumer<String> progress;

    /** Measures; answers the lines of a table. */
    public List<String> run() {
        var lines = new ArrayList<String>();
        for (var shared : List.of(true, false)) {
            var strings = shared ? "shared" : "inline";
            lines.addAll(reading(
                    "%s, %d columns".formatted(strings, COLUMNS),
                    file -> SheetFile.ofText(file, rows, COLUMNS, shared)));
            lines.addAll(reading(strings + ", accounts", file -> SheetFile.ofAccounts(file, rows, shared)));
        }
        return lines;
    }

    private List<String> reading(String name, Consumer<Path> writing) {
        progress.accept("reading, %s, %,d rows".formatted(name, rows));
        try {
            var file = Files.createTempFile("emc-bench-reading", ".xlsx");
            try {
                writing.accept(file);
                var ours = best("reading, " + name, file, SheetReaders::ours);
                var poi = best("  POI's SAX reader", file, SheetReaders::poi);
                return List.of(
                        ours.line() + "   %.1f times POI".formatted(ours.perSecond() / poi.perSecond()), poi.line());
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private Timed best(String what, Path file, ToLongFunction<Path> reader) {
        var best = Duration.ofDays(1);
        for (var pass = 0; pass < PASSES; pass++) {
            var start = System.nanoTime();
            if (reader.applyAsLong(file) == 0) {
                throw new BenchException("nothing was read");
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return new Timed(what, rows, best);
    }
}
