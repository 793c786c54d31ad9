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
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;

/** Rows per second of reading workbooks alone, beside Apache POI on the same file, and of importing a catalogue whole. */
@RequiredArgsConstructor
public final class ImportBench {
    private static final int COLUMNS = 12;
    private static final int PASSES = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PlatformApi admin;
    private final String servicesOfSite;
    private final int rows;
    private final int services;
    private final Consumer<String> progress;

    /** One line of the report. */
    private record Timed(String what, int rows, Duration duration) {
        double perSecond() {
            return rows / (duration.toNanos() / 1e9);
        }
    }

    /** Measures; answers the lines of a table. */
    public List<String> run() throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("emc-bench-import");
            try {
                var lines = new ArrayList<String>();
                lines.addAll(reading(folder, true));
                lines.addAll(reading(folder, false));
                lines.addAll(importing(folder));
                return lines;
            } finally {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private List<String> reading(Path folder, boolean shared) throws IOException {
        var name = shared ? "shared strings" : "inline strings";
        progress.accept("reading, %s, %,d rows x %d columns".formatted(name, rows, COLUMNS));
        var file = folder.resolve(shared ? "shared.xlsx" : "inline.xlsx");
        SheetFile.ofText(file, rows, COLUMNS, shared);
        var ours = best("reading, " + name, file, SheetReaders::ours);
        var poi = best("  POI's SAX reader", file, SheetReaders::poi);
        Files.delete(file);
        return List.of(line(ours) + "   %.1f times POI".formatted(ours.perSecond() / poi.perSecond()), line(poi));
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

    private List<String> importing(Path folder) throws InterruptedException {
        progress.accept("importing, %,d services".formatted(services));
        var first = folder.resolve("first.xlsx");
        var second = folder.resolve("second.xlsx");
        SheetFile.ofServices(first, services, 1);
        SheetFile.ofServices(second, services, 2);
        var lines = new ArrayList<String>();

        imported(first, true);
        var start = System.nanoTime();
        var version = imported(second, false);
        var read = System.nanoTime();
        var changed =
                admin.get(path(version, "/diff?size=50")).at("/counts/changed").intValue();
        var compared = System.nanoTime();
        admin.put(path(version, "/default"), List.of());
        var end = System.nanoTime();

        if (changed != services / 100) {
            throw new BenchException("%d services are said to have changed, not %d".formatted(changed, services / 100));
        }
        lines.add(line(new Timed("import, upload to READY", services, Duration.ofNanos(read - start))));
        lines.add(line(new Timed("comparison", services, Duration.ofNanos(compared - read))));
        lines.add(line(new Timed("making default", services, Duration.ofNanos(end - compared))));
        lines.add(line(new Timed("all of it", services, Duration.ofNanos(end - start))));
        return lines;
    }

    private long imported(Path file, boolean makeDefault) throws InterruptedException {
        var id = admin.upload(servicesOfSite + "?default=" + makeDefault, file)
                .get("id")
                .longValue();
        JsonNode view = admin.get(path(id, ""));
        while (view.get("state").asString().matches("WAITING|READING")) {
            Thread.sleep(BETWEEN_LOOKS);
            view = admin.get(path(id, ""));
        }
        if (!view.get("state").asString().equals("READY")) {
            throw new BenchException("the import ended as " + view);
        }
        return id;
    }

    private String path(long id, String rest) {
        return servicesOfSite + "/" + id + rest;
    }

    private static String line(Timed timed) {
        return "%-28s %,10d rows %8.2f s %,12.0f rows/s"
                .formatted(timed.what(), timed.rows(), timed.duration().toNanos() / 1e9, timed.perSecond());
    }
}
