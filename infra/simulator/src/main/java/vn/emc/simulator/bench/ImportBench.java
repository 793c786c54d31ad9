package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;

/** Rows per second of importing a catalogue whole. */
@RequiredArgsConstructor
public final class ImportBench {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PlatformApi admin;
    private final String servicesOfSite;
    private final int services;
    private final Consumer<String> progress;

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
        lines.add(new Timed("import, upload to READY", services, Duration.ofNanos(read - start)).line());
        lines.add(new Timed("comparison", services, Duration.ofNanos(compared - read)).line());
        lines.add(new Timed("making default", services, Duration.ofNanos(end - compared)).line());
        lines.add(new Timed("all of it", services, Duration.ofNanos(end - start)).line());
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
}
