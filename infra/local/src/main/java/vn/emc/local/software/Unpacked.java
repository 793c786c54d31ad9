package vn.emc.local.software;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.FolderLock;
import vn.emc.local.home.Home;

/** A folder that is either complete or not there, also after a crash and with two starts at once. */
final class Unpacked {
    private Unpacked() {}

    static Path once(Path shelf, String name, String what, Progress progress, Filling filling) {
        Path folder = shelf.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        new FolderLock(Home.existing(shelf).resolve("lock")).alone(() -> {
            if (!Files.isDirectory(folder)) {
                progress.preparing(what);
                fill(shelf.resolve(name + ".draft"), folder, what, filling);
            }
        });
        return folder;
    }

    private static void fill(Path draft, Path folder, String what, Filling filling) {
        Home.delete(draft);
        try {
            filling.fill(Files.createDirectories(draft));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformException("Cannot unpack " + what + " to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Puts everything into the folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }
}
