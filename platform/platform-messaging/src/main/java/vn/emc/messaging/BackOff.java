package vn.emc.messaging;

import java.time.Duration;

/** How long to wait after failures in a row: 100 ms, doubling up to 5 s. */
final class BackOff {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration delay = Duration.ZERO;
    private long until;

    void failed() {
        var doubled = delay.isZero() ? SHORTEST : delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        until = System.nanoTime() + delay.toNanos();
    }

    /** A session that had lived for a while before it failed starts the row anew. */
    void failedAfter(long livedNanos) {
        if (livedNanos > LONGEST.toNanos()) {
            succeeded();
        }
        failed();
    }

    void succeeded() {
        delay = Duration.ZERO;
    }

    /** Zero when the next attempt is due. */
    Duration remaining() {
        if (delay.isZero()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    boolean isDue() {
        return remaining().isZero();
    }

    /** Waits for the rest of the delay, or until the thread is interrupted. */
    void sleep() {
        try {
            Thread.sleep(remaining());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
