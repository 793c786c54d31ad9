package vn.emc.ingest.publish;

import lombok.RequiredArgsConstructor;
import org.springframework.context.SmartLifecycle;

/** Starts and stops publishing around the web server. */
@RequiredArgsConstructor
final class PublishingLifecycle implements SmartLifecycle {
    private final SpoolPublishing publishing;
    private volatile boolean running;

    @Override
    public void start() {
        publishing.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            publishing.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
