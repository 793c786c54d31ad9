package vn.emc.ingest.bulk;

import java.util.concurrent.locks.LockSupport;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.limits.Load;

/** Holds a batch up while too much is under way: batches in full flow must not take the room of single events. */
@RequiredArgsConstructor
final class Pace {
    private static final long WAIT_NANOS = 1_000_000;
    /** Of one batch; after that it goes on, at worst to where its events are said to be lost. */
    private static final int MOST_WAITS = 5_000;

    private final Load load;
    private int waits;

    void await() {
        while (waits < MOST_WAITS && !load.leavesRoomForBatches()) {
            waits++;
            LockSupport.parkNanos(WAIT_NANOS);
        }
    }
}
