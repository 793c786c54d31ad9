package vn.emc.ingest.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.emc.ingest.spool.Receipt;

/** Waits until all events of a batch are durable, and knows those that are not. */
public final class Durability {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger pending = new AtomicInteger(1);
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Collection<Integer> lost = new ConcurrentLinkedQueue<>();

    /** To be told of the event at {@code index}. */
    public Receipt of(int index) {
        pending.incrementAndGet();
        return new Receipt() {
            @Override
            public void durable() {
                settle();
            }

            @Override
            public void lost() {
                lost.add(index);
                settle();
            }
        };
    }

    private void settle() {
        if (pending.decrementAndGet() == 0) {
            settled.countDown();
        }
    }

    /** To be called once, after the last event: false where some event's fate is not known in time. */
    public boolean await() throws InterruptedException {
        settle();
        return settled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    public List<Integer> lost() {
        return List.copyOf(lost);
    }
}
