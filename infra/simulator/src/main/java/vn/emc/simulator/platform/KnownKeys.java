package vn.emc.simulator.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys the simulator was given: the platform shows a key only once, so they are kept beside its credentials. */
public final class KnownKeys {
    private final Path file;
    private final Map<Integer, String> keys = new HashMap<>();

    private KnownKeys(Path file) {
        this.file = file;
    }

    /** Reads the file if there is one. */
    public static KnownKeys in(Path file) {
        var known = new KnownKeys(file);
        if (Files.exists(file)) {
            try {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    var parts = line.split("=", 2);
                    known.keys.put(Integer.valueOf(parts[0]), parts[1]);
                }
            } catch (IOException | NumberFormatException unreadable) {
                throw new PlatformException("Cannot read " + file + "; delete it to get new keys.", unreadable);
            }
        }
        return known;
    }

    @Nullable
    String of(int siteId) {
        return keys.get(siteId);
    }

    void remember(int siteId, String key) {
        keys.put(siteId, key);
        try {
            if (!Files.exists(file)) {
                createPrivately();
            }
            Files.writeString(file, siteId + "=" + key + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new PlatformException("Cannot write " + file, unwritable);
        }
    }

    private void createPrivately() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
