package vn.emc.reporting.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many streams there are, and that all of them end when the service does. */
@Component
@RequiredArgsConstructor
class OpenStreams {
    private final LiveSettings settings;
    private final Map<String, Integer> byUser = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private int open;

    /** The right to one stream. */
    interface Place {
        void giveBack();
    }

    /** Nothing where there are too many, of this user or of all. */
    synchronized Optional<Place> take(String username) {
        var own = byUser.getOrDefault(username, 0);
        if (open >= settings.mostStreams() || own >= settings.mostPerUser()) {
            return Optional.empty();
        }
        open++;
        byUser.merge(username, 1, Integer::sum);
        return Optional.of(() -> giveBack(username));
    }

    private synchronized void giveBack(String username) {
        open--;
        byUser.computeIfPresent(username, (name, count) -> count == 1 ? null : count - 1);
    }

    synchronized int open() {
        return open;
    }

    /** Waits; true where the service is stopping, or the waiting was broken off. */
    boolean closesWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Before the web server waits for its last requests. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }
}
