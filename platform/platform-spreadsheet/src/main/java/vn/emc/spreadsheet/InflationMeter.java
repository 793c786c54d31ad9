package vn.emc.spreadsheet;

import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Counts what really comes out of the compressed parts, whatever the zip's directory says. */
final class InflationMeter {
    private static final long RATIO_COUNTS_FROM = 16 << 20;

    private final WorkbookLimits limits;
    private volatile long total;
    private long partInflated;
    private long partCompressed;

    InflationMeter(WorkbookLimits limits) {
        this.limits = limits;
    }

    void reset() {
        total = 0;
    }

    void beginPart(long compressed) {
        partInflated = 0;
        partCompressed = Math.max(compressed, 1);
    }

    /** Only the reading thread adds. */
    void add(int bytes) throws UnreadableWorkbookException {
        long sum = total + bytes;
        total = sum;
        partInflated += bytes;
        boolean outOfProportion = partInflated > RATIO_COUNTS_FROM && partInflated / partCompressed > limits.ratio();
        if (sum > limits.inflatedBytes() || outOfProportion) {
            throw new UnreadableWorkbookException(Reason.TOO_LARGE_INSIDE, limits.inflatedBytes());
        }
    }

    long total() {
        return total;
    }
}
