package vn.emc.messaging;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** One thread that runs a session over and over until it is stopped; a session that fails is followed by a new one. */
@Slf4j
final class Worker {
    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final Consumer<BooleanSupplier> session;
    private final Consumer<Throwable> onFailure;
    private @Nullable Thread thread;
    private volatile boolean running;

    /** @param session returns soon after its argument has become false; looks at it at least every second */
    Worker(String name, Consumer<BooleanSupplier> session, Consumer<Throwable> onFailure) {
        this.name = name;
        this.session = session;
        this.onFailure = onFailure;
    }

    synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Returns when the thread has ended, or after twice the patience. */
    synchronized void stop() {
        running = false;
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(PATIENCE_MILLIS);
            if (stopping.isAlive()) {
                stopping.interrupt();
                stopping.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    private void run() {
        var backOff = new BackOff();
        while (running) {
            var started = System.nanoTime();
            try {
                session.accept(() -> running);
            } catch (InterruptException stopped) {
                log.debug("{} was interrupted", name);
            } catch (RuntimeException | Error failure) {
                log.warn("{} failed and starts again: {}", name, failure.toString());
                log.debug("The failure of {}", name, failure);
                onFailure.accept(failure);
                backOff.failedAfter(System.nanoTime() - started);
            }
            if (running) {
                backOff.sleep();
            }
        }
    }
}
