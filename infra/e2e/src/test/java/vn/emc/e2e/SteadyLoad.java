package vn.emc.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.emc.simulator.sending.Shape;
import vn.emc.simulator.sending.SingleCalls;
import vn.emc.simulator.world.SimulatedSite;

/**
 * Dossier systems that go on sending whatever happens. Each dossier has one event and is sent once, so that the dossiers
 * acknowledged, those in the ledger and those counted can be compared as sets.
 */
final class SteadyLoad implements AutoCloseable {
    private static final int SENDERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

    private final SimulatedSite site;
    private final SingleCalls calls;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean stopped;

    SteadyLoad(Platform platform, SimulatedSite site) {
        this.site = site;
        this.calls = new SingleCalls(platform.url());
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(this::sendUntilStopped);
        }
    }

    /** Dossiers answered with 204. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Dossiers that got another answer or none: they may or may not have been taken. */
    Set<String> unknown() {
        return unknown;
    }

    /** The longest an acknowledged event waited for its answer since the last call. */
    Duration slowest() {
        return Duration.ofNanos(slowest.getAndSet(0));
    }

    /** Waits until {@code more} further events are acknowledged. */
    void awaitAcknowledged(int more, String when) {
        int target = acknowledged.size() + more;
        Platform.await(more + " acknowledged events " + when)
                .atMost(Duration.ofSeconds(60))
                .until(() -> acknowledged.size() >= target);
    }

    void stop() throws InterruptedException {
        stopped = true;
        senders.shutdown();
        if (!senders.awaitTermination(70, TimeUnit.SECONDS)) {
            throw new AssertionError("a sender still waits for its answer after 70 s");
        }
    }

    @Override
    public void close() {
        stopped = true;
        senders.shutdownNow();
    }

    private void sendUntilStopped() {
        try {
            while (!stopped) {
                var code = "H56.01-261122-%06d".formatted(next.incrementAndGet());
                TimeUnit.NANOSECONDS.sleep(send(code) ? PAUSE.toNanos() : AFTER_FAILURE.toNanos());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(String code) throws InterruptedException {
        long start = System.nanoTime();
        try {
            if (calls.send(site, Events.received(site, code), Shape.JSON_PASCAL).acknowledged()) {
                acknowledged.add(code);
                slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                return true;
            }
        } catch (IOException noAnswer) {
            // as unknown as any other answer but 204
        }
        unknown.add(code);
        return false;
    }
}
