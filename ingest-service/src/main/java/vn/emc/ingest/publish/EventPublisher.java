package vn.emc.ingest.publish;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;
import vn.emc.ingest.spool.Spool;

/**
 * Makes messages durable: with the broker, or on disk while it is away. Either way the receipt is told within about the
 * acknowledgement timeout.
 *
 * <p><b>Order.</b> Messages given one after the other reach the broker in that order, outages and restarts included:
 *
 * <ul>
 *   <li>While the broker answers they go through one idempotent producer.
 *   <li>When the broker acknowledges nothing in time, or a message fails, all that are unacknowledged go to the spool in the order they
 *       were given, and so does everything after them. The producer is thrown away with what it still held.
 *   <li>The spool is published from its head. Only when it is empty, with new messages held back for that moment, is the
 *       direct way opened again.
 * </ul>
 *
 * <p>A message whose acknowledgement came too late is then published twice, with the same event id; consumers count it
 * once.
 */
@Slf4j
public final class EventPublisher implements InFlight.Listener {
    private static final long CHECK_NANOS = 20_000_000;
    /** A check this late says that the whole process stood still: the broker gets another chance. */
    private static final long STALL_NANOS = 200_000_000;
    /** A broker that acknowledges some messages may take this many times as long for another. */
    private static final int SLOW_FACTOR = 5;

    private final Spool spool;
    private final long ackNanos;
    private final ReentrantReadWriteLock route = new ReentrantReadWriteLock();
    private final ConcurrentLinkedQueue<InFlight> inFlight = new ConcurrentLinkedQueue<>();
    private final AtomicLong outages = new AtomicLong();
    private final LongAdder pendingBytes = new LongAdder();
    private final Thread watch;
    private volatile Runnable onOutage = () -> {};
    private volatile boolean failed;
    private volatile long acknowledgedAt = System.nanoTime();
    private volatile boolean stopping;
    private volatile @Nullable Producer<byte[], byte[]> direct;

    public EventPublisher(Spool spool, PublishSettings settings) {
        this.spool = spool;
        this.ackNanos = settings.ackTimeout().toNanos();
        this.watch = Thread.ofPlatform().name("broker-watch").daemon(true).unstarted(this::watch);
    }

    /** @param onOutage called when the direct way has been closed */
    void start(Runnable onOutage) {
        this.onOutage = onOutage;
        watch.start();
    }

    /** Has the message made durable. The receipt may be told by any thread, also before this returns. */
    public void publish(Outgoing message, Receipt receipt) {
        route.readLock().lock();
        try {
            var producer = direct;
            if (producer == null) {
                spool.append(message, receipt);
            } else {
                send(producer, new InFlight(message, receipt, System.nanoTime(), this));
            }
        } finally {
            route.readLock().unlock();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(Producer<byte[], byte[]> producer, InFlight attempt) {
        var message = attempt.message();
        pendingBytes.add(message.size());
        inFlight.add(attempt);
        try {
            producer.send(new ProducerRecord<>(message.topic(), message.key(), message.value()), attempt);
        } catch (KafkaException | IllegalStateException refused) {
            attempt.fail();
        }
    }

    /** Whether messages go straight to the broker. */
    public boolean isDirect() {
        return direct != null;
    }

    /** How often the broker was found away since the start. */
    public long outages() {
        return outages.get();
    }

    /** Bytes of messages that are neither with the broker nor with the spool yet. */
    public long pendingBytes() {
        return pendingBytes.sum();
    }

    @Override
    public void settled(Outgoing message) {
        pendingBytes.add(-message.size());
    }

    @Override
    public void acknowledged() {
        acknowledgedAt = System.nanoTime();
    }

    @Override
    public void failed() {
        failed = true;
        LockSupport.unpark(watch);
    }

    private void watch() {
        var lastCheck = System.nanoTime();
        while (!stopping) {
            LockSupport.parkNanos(CHECK_NANOS);
            var now = System.nanoTime();
            var stalled = now - lastCheck > STALL_NANOS;
            lastCheck = now;
            if (failed || (!stalled && isOverdue(now))) {
                closeDirectWay();
            }
        }
    }

    private boolean isOverdue(long now) {
        var oldest = inFlight.peek();
        while (oldest != null && oldest.isSettled()) {
            inFlight.poll();
            oldest = inFlight.peek();
        }
        if (oldest == null || !oldest.isOlderThan(ackNanos, now)) {
            return false;
        }
        // One that acknowledges others is only slow: turning to the disk would send it everything twice.
        return now - acknowledgedAt > ackNanos || oldest.isOlderThan(ackNanos * SLOW_FACTOR, now);
    }

    private void closeDirectWay() {
        var abandoned = turnToSpool();
        if (abandoned != null) {
            outages.incrementAndGet();
            log.warn("The broker does not answer: events go to the spool on disk until it does");
            onOutage.run();
            Abandoning.close(abandoned);
        }
    }

    /** From here on everything goes to the spool, what is unacknowledged first. Answers the producer used until now. */
    private @Nullable Producer<byte[], byte[]> turnToSpool() {
        route.writeLock().lock();
        try {
            var abandoned = direct;
            direct = null;
            failed = false;
            for (var attempt = inFlight.poll(); attempt != null; attempt = inFlight.poll()) {
                if (attempt.takeForSpool()) {
                    spool.append(attempt.message(), attempt.receipt());
                }
            }
            return abandoned;
        } finally {
            route.writeLock().unlock();
        }
    }

    /**
     * Opens the direct way through {@code producer} once {@code emptySpool} has published what is left in the spool,
     * holding new messages back meanwhile; answers false where it could not in time.
     */
    boolean openDirectWay(Producer<byte[], byte[]> producer, Draining emptySpool)
            throws IOException, BrokerAwayException, InterruptedException {
        route.writeLock().lock();
        try {
            if (!emptySpool.isDone()) {
                return false;
            }
            failed = false;
            direct = producer;
            return true;
        } finally {
            route.writeLock().unlock();
        }
    }

    /** What has to be done before the direct way may be opened. */
    @FunctionalInterface
    interface Draining {
        boolean isDone() throws IOException, BrokerAwayException, InterruptedException;
    }

    /** Waits a little for what is on its way; what does not arrive is spooled and published after the next start. */
    void stop() {
        stopping = true;
        var patience = System.nanoTime() + ackNanos;
        while (hasUnsettled() && System.nanoTime() < patience) {
            LockSupport.parkNanos(CHECK_NANOS);
        }
        var producer = turnToSpool();
        if (producer != null) {
            Abandoning.close(producer);
        }
    }

    private boolean hasUnsettled() {
        return inFlight.stream().anyMatch(attempt -> !attempt.isSettled());
    }
}
