package vn.emc.gateway.collect;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets collecting requests that have begun come to their answer before the server stops: the server itself knows nothing of them and
 * would close their connections. From the beginning of the stop on, connections are closed with their answer and new ones at once.
 */
@Component
@Slf4j
final class Draining implements SmartLifecycle {
    /** Longer than the service may take to answer, shorter than a phase of the shutdown. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int CHECK_MILLIS = 10;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean stopping;

    Draining(MeterRegistry registry) {
        Gauge.builder("emc.gateway.collect.pending", underWay, AtomicInteger::get)
                .description("Collecting requests that have begun and have no answer yet")
                .register(registry);
    }

    void begun() {
        underWay.incrementAndGet();
    }

    void ended() {
        underWay.decrementAndGet();
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        running = false;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (underWay.get() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(CHECK_MILLIS);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        if (underWay.get() > 0) {
            log.warn("{} collecting requests are cut off: they had no answer in time", underWay.get());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server begins its own shutdown: phases stop from the highest down. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
