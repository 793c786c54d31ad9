package vn.emc.reconciliation.comparing;

import java.time.Duration;
import java.util.function.DoublePredicate;

/** Tells how far something is, twice a second at most, and remembers whether it is still wanted. */
final class Telling {
    private static final long BETWEEN = Duration.ofMillis(500).toNanos();

    private final DoublePredicate reporter;
    private long toldAt = System.nanoTime();
    private boolean wanted = true;

    /** @param reporter is told the share that is done, and answers whether to go on */
    Telling(DoublePredicate reporter) {
        this.reporter = reporter;
    }

    /** Whether to go on. */
    synchronized boolean tell(double share) {
        if (wanted && System.nanoTime() - toldAt > BETWEEN) {
            wanted = reporter.test(Math.min(share, 1));
            toldAt = System.nanoTime();
        }
        return wanted;
    }
}
