package vn.emc.spreadsheet;

import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Counts what really comes out of the compressed parts, whatever the zip's directory says. */
final class InflationMeter {
    private static final long RATIO_COUNTS_FROM = 16 << 20;

    private final WorkbookLimits limits;
    private final long others;
    private long kept;
    private volatile long total;
    private long partInflated;
    private long partCompressed;

    InflationMeter(WorkbookLimits limits) {
        this(limits, 0);
    }

    /** @param others what came out of other files of the same upload, which counts too */
    InflationMeter(WorkbookLimits limits, long others) {
        this.limits = limits;
        this.others = others;
    }

    /** Begins a reading from the start. */
    void reset() {
        total = 0;
    }

    /** Has what was counted so far count in every reading that follows. */
    void keep() {
        kept += total;
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
        if (others + kept + sum > limits.inflatedBytes() || outOfProportion) {
            throw new UnreadableWorkbookException(Reason.TOO_LARGE_INSIDE, limits.inflatedBytes());
        }
    }

    /** Of the current reading. */
    long total() {
        return total;
    }

    /** Together with what was kept, without that of other files. */
    long own() {
        return kept + total;
    }
}
