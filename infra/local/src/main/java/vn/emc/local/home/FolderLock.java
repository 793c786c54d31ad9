package vn.emc.local.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.emc.local.PlatformException;

/** Keeps two starts from working on one folder at the same time; falls with its process. */
public final class FolderLock {
    private final Path file;

    public FolderLock(Path file) {
        this.file = file;
    }

    /** Runs the action alone, or fails at once with the message. */
    public void tryAlone(String whenTaken, Runnable action) {
        try (FileChannel channel = open()) {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new PlatformException(whenTaken);
            }
            action.run();
        } catch (IOException e) {
            throw notLockable(e);
        }
    }

    /** Runs the action alone, as soon as the other process, or another thread of this one, is done. */
    public void alone(Runnable action) {
        try (FileChannel channel = open()) {
            FileLock lock = tryLock(channel);
            while (lock == null) {
                Thread.sleep(50);
                lock = tryLock(channel);
            }
            action.run();
        } catch (IOException e) {
            throw notLockable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted while waiting for " + file, e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private PlatformException notLockable(IOException e) {
        return new PlatformException("Cannot lock " + file + ": " + e.getMessage(), e);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }
}
