package vn.emc.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import vn.emc.local.PlatformException;

/** The folder that holds everything a platform remembers; {@code .emc} unless {@code EMC_HOME} says otherwise. */
public record Home(Path folder) {
    public static final String VARIABLE = "EMC_HOME";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path data() {
        return existing(folder.resolve("data"));
    }

    public Path data(String name) {
        return data().resolve(name);
    }

    public Path logs() {
        return existing(folder.resolve("logs"));
    }

    public Path run() {
        return existing(folder.resolve("run"));
    }

    public Path credentials() {
        return folder.resolve("credentials");
    }

    public Path lock() {
        return existing(folder).resolve("lock");
    }

    /** Everything but the unpacked programs, which cost minutes and hold nothing personal. */
    public List<Path> memory() {
        return List.of(
                folder.resolve("data"),
                folder.resolve("logs"),
                folder.resolve("run"),
                credentials(),
                // what the simulator was given by the platform that is forgotten
                folder.resolve("simulator-keys"));
    }

    /** Deletes a file or a folder with all that is in it; what is not there is fine. */
    public static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot delete " + path + ": " + e.getMessage(), e);
        }
    }

    /** The folder, made if it is not there. */
    public static Path existing(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlatformException("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }
}
