package vn.emc.ingest.bulk;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** How many batches are worked on at the same time. Each holds its body, so this bounds the memory of all of them. */
final class BatchSlots {
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore slots;

    BatchSlots(int number) {
        this.slots = new Semaphore(number, true);
    }

    /** Works on a batch once there is a slot for it. */
    BatchReply within(Work work) throws RefusedException, IOException, InterruptedException {
        if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new RefusedException(Refusal.TOO_MANY_BATCHES);
        }
        try {
            return work.answer();
        } finally {
            slots.release();
        }
    }

    /** What is done with a batch. */
    @FunctionalInterface
    interface Work {
        BatchReply answer() throws RefusedException, IOException, InterruptedException;
    }
}
