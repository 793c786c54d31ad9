package vn.emc.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import vn.emc.local.LocalPlatform;
import vn.emc.local.Part;
import vn.emc.local.process.ChildRecord;
import vn.emc.local.process.Memory;
import vn.emc.local.process.RunFolder;

/** The table of what runs where. */
@RequiredArgsConstructor
final class Overview {
    private static final String LINE = "  %-23s %-28s %-15s %8s %9s";

    private final LocalPlatform platform;

    private final List<String> lines = new ArrayList<>();
    private long memory;
    private boolean complete = true;

    static Overview of(LocalPlatform platform) {
        var overview = new Overview(platform);
        overview.lines.add(LINE.formatted("part", "address", "state", "pid", "memory"));
        for (Part part : Part.values()) {
            overview.add(part);
        }
        overview.lines.add(LINE.formatted("", "", "", "", overview.memory / 1024 + " MiB"));
        return overview;
    }

    boolean isComplete() {
        return complete;
    }

    void print(Terminal terminal) {
        terminal.say("");
        lines.forEach(terminal::say);
        terminal.say("");
    }

    private void add(Part part) {
        Optional<ChildRecord> started = new RunFolder(platform.setup().home()).find(part);
        Optional<ChildRecord> alive = started.filter(ChildRecord::isAlive);
        boolean ready = alive.isPresent() && platform.isReady(part);
        complete &= ready;
        long kib = alive.map(child -> Memory.of(child.pid()).orElse(0)).orElse(0L);
        memory += kib;
        lines.add(LINE.formatted(
                part.title(),
                address(part),
                state(started, alive, ready),
                alive.map(child -> Long.toString(child.pid())).orElse(""),
                kib == 0 ? "" : kib / 1024 + " MiB"));
    }

    private String address(Part part) {
        return switch (part) {
            case POSTGRES, KAFKA -> platform.url(part).substring("http://".length());
            case KEYCLOAK, CATALOG, INGEST, REPORTING, ACCOUNT, RECONCILIATION, GATEWAY -> platform.url(part);
        };
    }

    private static String state(Optional<ChildRecord> started, Optional<ChildRecord> alive, boolean ready) {
        if (alive.isPresent()) {
            return ready ? "ready" : "does not answer";
        }
        return started.isPresent() ? "died" : "stopped";
    }
}
