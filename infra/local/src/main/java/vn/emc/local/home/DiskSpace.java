package vn.emc.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.emc.local.PlatformException;

/** Whether there is room to work in. */
public final class DiskSpace {
    /** Room for the programs, a first day's data and the logs. */
    private static final long NEEDED = 1L << 30;

    private DiskSpace() {}

    /** Fails when the folder's disk has less than 1 GiB left. */
    public static void require(Path folder) {
        long free = free(folder);
        if (free < NEEDED) {
            throw new PlatformException("The disk of %s has only %d MiB left; the platform needs 1 GiB to start"
                    .formatted(folder, free >> 20));
        }
    }

    /** Whether the disk is so full that a process may well have died of it. */
    public static boolean isExhausted(Path folder) {
        return free(folder) < 16L << 20;
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new PlatformException("Cannot use " + folder + ": " + e.getMessage(), e);
        }
    }
}
