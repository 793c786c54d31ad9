package vn.emc.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;

/** Ends processes: asks first, and insists after a while. */
public final class Stopper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** For a process that has only just started and has nothing to tidy up. */
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(8);

    private static final Duration FORGOTTEN_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(25);

    private Stopper() {}

    /**
     * Ends the process and waits until it is gone.
     *
     * @return whether it ended when asked
     */
    public static boolean stop(ChildRecord child) {
        return stop(child, PATIENCE);
    }

    /** Like {@link #stop}, but insists after a few seconds. */
    public static boolean stopSoon(ChildRecord child) {
        return stop(child, LITTLE_PATIENCE);
    }

    /** Like {@link #stop}, but gives the process minutes for what it does at its end. */
    public static void stopPatiently(ChildRecord child) {
        stop(child, PATIENCE.multipliedBy(6));
    }

    private static boolean stop(ChildRecord child, Duration patience) {
        // PostgreSQL takes INT as: end the sessions, write everything down, stop
        signal(child, child.part() == Part.POSTGRES ? "INT" : "TERM");
        if (isGone(child, patience)) {
            return true;
        }
        kill(child);
        return false;
    }

    /** Ends the process without a chance to tidy up, as a power cut would. */
    public static void kill(ChildRecord child) {
        signal(child, "KILL");
        if (!isGone(child, PATIENCE)) {
            throw new PlatformException(
                    child.part().title() + " (process " + child.pid() + ") cannot be ended; is its disk stuck?");
        }
        awaitForgotten(child);
    }

    /** Until its parent has taken note of its end, a process keeps its number, and PostgreSQL's lock seems held. */
    private static void awaitForgotten(ChildRecord child) {
        Path entry = Path.of("/proc", Long.toString(child.pid()));
        long end = System.nanoTime() + FORGOTTEN_WITHIN.toNanos();
        while (Files.exists(entry) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static void signal(ChildRecord child, String name) {
        if (!child.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + child.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new PlatformException("Cannot signal process " + child.pid() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isGone(ChildRecord child, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (child.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
