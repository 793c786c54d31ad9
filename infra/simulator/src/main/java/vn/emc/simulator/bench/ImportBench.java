package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.emc.simulator.platform.PlatformApi;

/** Rows per second of importing a catalogue whole. */
public final class ImportBench {
    private final ImportCalls calls;
    private final int services;
    private final Consumer<String> progress;

    /** @param imports of a site's service catalogues, an address */
    public ImportBench(PlatformApi admin, String imports, int services, Consumer<String> progress) {
        this.calls = new ImportCalls(admin, imports);
        this.services = services;
        this.progress = progress;
    }

    /** Measures; answers the lines of a table. */
    public List<String> run() throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("emc-bench-import");
            try {
                var lines = new ArrayList<String>();
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

    private List<String> importing(Path folder) throws InterruptedException {
        progress.accept("importing, %,d services".formatted(services));
        var first = folder.resolve("first.xlsx");
        var second = folder.resolve("second.xlsx");
        SheetFile.ofServices(first, services, 1);
        SheetFile.ofServices(second, services, 2);
        var lines = new ArrayList<String>();

        calls.imported("?default=true", first);
        var start = System.nanoTime();
        var version = calls.imported("?default=false", second).get("id").longValue();
        var read = System.nanoTime();
        var changed = calls.get(version, "/diff?size=50").at("/counts/changed").intValue();
        var compared = System.nanoTime();
        calls.put(version, "/default");
        var end = System.nanoTime();

        if (changed != services / 100) {
            throw new BenchException("%d services are said to have changed, not %d".formatted(changed, services / 100));
        }
        lines.add(new Timed("import, upload to READY", services, Duration.ofNanos(read - start)).line());
        lines.add(new Timed("comparison", services, Duration.ofNanos(compared - read)).line());
        lines.add(new Timed("making default", services, Duration.ofNanos(end - compared)).line());
        lines.add(new Timed("all of it", services, Duration.ofNanos(end - start)).line());
        return lines;
    }
}
