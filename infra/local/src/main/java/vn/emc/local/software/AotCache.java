package vn.emc.local.software;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM learnt while it ran an earlier time: loaded and linked classes, and which methods are hot. A JVM that does not
 * like its cache any more ignores it and starts as usual.
 *
 * @param training whether this run writes the cache, at its end
 */
public record AotCache(Path file, boolean training) {
    public List<String> options() {
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return Files.isRegularFile(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }
}
