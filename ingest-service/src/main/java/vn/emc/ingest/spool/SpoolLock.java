package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a spool's folder; the operating system lets go of it when the process ends. */
@RequiredArgsConstructor
final class SpoolLock {
    private final FileChannel channel;
    private final FileLock lock;

    /**
     * @throws SpoolException where another process has it
     */
    static SpoolLock take(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new SpoolException("The spool in " + folder
                    + " is in use by another process: give each ingest-service its own EMC_DATA_DIR");
        }
        return new SpoolLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException usedInThisProcess) {
            return null;
        }
    }

    void release() throws IOException {
        lock.release();
        channel.close();
    }
}
