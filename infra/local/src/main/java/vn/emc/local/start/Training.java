package vn.emc.local.start;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import vn.emc.local.LocalPlatform;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.home.SourceTree;
import vn.emc.local.part.Mode;
import vn.emc.local.part.ServicePart;
import vn.emc.local.process.Stopper;
import vn.emc.local.software.AotCache;
import vn.emc.local.software.KafkaSoftware;
import vn.emc.local.software.KeycloakSoftware;

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
        Path folder = tree.root().resolve(".emc").resolve("training");
        Home.delete(folder);
        var platform = LocalPlatform.builder()
                .tree(tree)
                .home(folder)
                .freePorts()
                .mode(Mode.TRAINING)
                .build();
        var interrupted = new Thread(platform::kill, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            platform.start(EnumSet.of(Part.POSTGRES, Part.KAFKA));
            untrained.forEach(part -> train(platform, part));
            platform.find(Part.KAFKA).ifPresent(Stopper::stopPatiently);
            KafkaSoftware.of(tree).cache(tree).keep();
        } finally {
            platform.kill();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            Home.delete(folder);
        }
    }

    private void train(LocalPlatform platform, Part part) {
        progress.preparing("a faster start of " + part.title());
        try {
            platform.start(EnumSet.of(part));
            platform.find(part).ifPresent(Stopper::stopPatiently);
            cache(part).keep();
        } catch (PlatformException e) {
            progress.preparing(part.title() + " will start without help: " + e.getMessage());
        }
    }

    private Set<Part> untrained() {
        Set<Part> untrained = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (part.isService() && !cache(part).exists()) {
                untrained.add(part);
            }
        }
        return untrained;
    }

    private AotCache cache(Part part) {
        return ServicePart.cache(part, tree, progress);
    }
}
