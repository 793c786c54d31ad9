package vn.emc.local.start;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import vn.emc.local.LocalPlatform;
import vn.emc.local.Part;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.home.SourceTree;
import vn.emc.local.process.Stopper;
import vn.emc.local.software.KeycloakSoftware;
import vn.emc.local.software.ServiceSoftware;

/**
 * Runs the services once in a home of their own, so that each JVM can write down, when it ends, what makes the next start
 * faster.
 */
@RequiredArgsConstructor
public final class Training {
    private final SourceTree tree;
    private final Progress progress;

    /** Does nothing when everything has been trained. */
    public void run() {
        KeycloakSoftware.unpack(tree, progress);
        Set<Part> untrained = untrained();
        if (untrained.isEmpty()) {
            return;
        }
        progress.preparing("a faster start of "
                + String.join(", ", untrained.stream().map(Part::title).toList()));
        Path folder = tree.root().resolve(".emc").resolve("training");
        Home.delete(folder);
        try (var platform = LocalPlatform.builder()
                .tree(tree)
                .home(folder)
                .freePorts()
                .training(true)
                .build()) {
            Set<Part> needed = EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.CATALOG);
            needed.addAll(untrained);
            var interrupted = new Thread(platform::abandonStart, "interrupted");
            Runtime.getRuntime().addShutdownHook(interrupted);
            platform.start(needed);
            untrained.forEach(part -> platform.find(part).ifPresent(Stopper::stopPatiently));
        } finally {
            Home.delete(folder);
        }
    }

    private Set<Part> untrained() {
        Set<Part> untrained = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (part.isService()
                    && !ServiceSoftware.unpack(tree, part.title(), progress).isTrained()) {
                untrained.add(part);
            }
        }
        return untrained;
    }
}
