package vn.emc.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, however long the log is. */
public final class LogTail {
    private static final int READ = 64 * 1024;

    private LogTail() {}

    /** The last lines, oldest first; none when there is no such file. */
    public static List<String> last(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - READ);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException noLog) {
            return List.of();
        }
    }
}
