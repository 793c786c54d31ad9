package vn.emc.ingest.limits;

import java.util.function.LongSupplier;
import lombok.RequiredArgsConstructor;

/**
 * How full the service is, as a share of what it can hold: of the bytes taken that are not durable yet, or of the spool. The
 * fuller, the more is given up: first what pages tell, then batches, single dossier events last, since their senders come again
 * the least.
 */
@RequiredArgsConstructor
public final class Load {
    private static final double NO_HITS = 0.5;
    private static final double NO_BATCHES = 0.75;
    private static final double FULL = 1;

    private final LongSupplier pendingBytes;
    private final long mostPendingBytes;
    private final LongSupplier spoolBytes;
    private final long mostSpoolBytes;

    /** 0 where nothing waits, 1 where nothing more can be held. */
    public double level() {
        return Math.max(
                (double) pendingBytes.getAsLong() / mostPendingBytes, (double) spoolBytes.getAsLong() / mostSpoolBytes);
    }

    public boolean leavesRoomForHits() {
        return level() < NO_HITS;
    }

    public boolean leavesRoomForBatches() {
        return level() < NO_BATCHES;
    }

    public boolean leavesRoomForEvents() {
        return level() < FULL;
    }
}
