package vn.emc.local.start;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.process.ChildRecord;
import vn.emc.local.process.RunFolder;
import vn.emc.local.process.Stopper;

/** Stops what runs, in the reverse order of starting: the gateway, the services, Keycloak, Kafka, PostgreSQL. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class Stop {
    /** The same wave stops together; the next one waits for it. */
    private static final List<List<Part>> WAVES = List.of(
            List.of(Part.GATEWAY),
            List.of(Part.INGEST, Part.CATALOG, Part.REPORTING, Part.ACCOUNT, Part.RECONCILIATION, Part.KEYCLOAK),
            List.of(Part.KAFKA),
            List.of(Part.POSTGRES));

    private final Home home;
    private final Progress progress;
    private final Predicate<ChildRecord> ending;

    /** Each part may take its time to finish what it does. */
    public static Stop inOrder(Home home, Progress progress) {
        return new Stop(home, progress, Stopper::stop);
    }

    /** Of a start that failed: nobody relies on its parts yet. */
    public static Stop soon(Home home, Progress progress) {
        return new Stop(home, progress, Stopper::stopSoon);
    }

    /** Ends these parts; returns how many of them ran. */
    public int run(Set<Part> parts) {
        var folder = new RunFolder(home);
        int stopped = 0;
        for (List<Part> wave : WAVES) {
            List<ChildRecord> alive = folder.alive().stream()
                    .filter(child -> wave.contains(child.part()) && parts.contains(child.part()))
                    .toList();
            stopTogether(alive);
            wave.stream().filter(parts::contains).forEach(folder::forget);
            stopped += alive.size();
        }
        return stopped;
    }

    private void stopTogether(List<ChildRecord> children) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.forEach(child -> threads.execute(() -> stop(child)));
        }
    }

    private void stop(ChildRecord child) {
        progress.stopping(child.part());
        if (!ending.test(child)) {
            progress.killed(child.part());
        }
    }
}
