package vn.emc.reconciliation.comparing;

import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import vn.emc.reconciliation.comparison.ComparisonWatch;

/** How far a comparison is: half of it is reading. */
@RequiredArgsConstructor
final class SharedProgress implements ComparisonWatch {
    private static final double READING = 0.5;

    /** How long a line is at least; the share of what is classified is guessed by it. */
    private static final double SHORT_LINE = 70;

    private final long bytes;
    private final Telling telling;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong classified = new AtomicLong();

    @Override
    public void read(long more) {
        tell(READING * read.addAndGet(more) / Math.max(1, bytes));
    }

    @Override
    public void classified(long lines) {
        tell(READING + (1 - READING) * Math.min(1, classified.addAndGet(lines) * SHORT_LINE / Math.max(1, bytes)));
    }

    private void tell(double share) {
        if (!telling.tell(share)) {
            throw new CancelledException();
        }
    }
}
