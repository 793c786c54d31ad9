package vn.emc.local.software;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.emc.local.PlatformException;

/**
 * What a JVM learnt while it ran an earlier time: loaded and linked classes, and which methods are hot. A JVM that does not
 * like its cache any more ignores it and starts as usual. Used only with the options it was written with.
 */
public record AotCache(Path file) {
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The options of a start that uses it, if it is there. */
    public List<String> use() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** The options of a run that writes it, at its end; {@link #keep} makes it count. */
    public List<String> write() {
        return List.of("-XX:AOTCacheOutput=" + draft());
    }

    /** Takes what a finished run wrote, if it did. */
    public void keep() {
        try {
            if (Files.exists(draft()) && Files.size(draft()) > 0) {
                Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot keep " + file + ": " + e.getMessage(), e);
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }
}
