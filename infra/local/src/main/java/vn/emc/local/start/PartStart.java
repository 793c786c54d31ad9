package vn.emc.local.start;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Setup;
import vn.emc.local.part.PlatformPart;
import vn.emc.local.process.Child;
import vn.emc.local.process.Launcher;

/** Starts one part and sees it through until others may rely on it. */
@RequiredArgsConstructor
final class PartStart {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Setup setup;
    private final Progress progress;
    private volatile boolean cancelled;

    /** When this returns, no process is being started any longer. */
    synchronized void cancel() {
        cancelled = true;
    }

    void start(PlatformPart part) throws InterruptedException {
        long began = System.nanoTime();
        requireNotCancelled();
        part.prepare();
        Child child = launch(part);
        awaitAnswer(part, child);
        part.settle();
        progress.ready(part.part(), Duration.ofNanos(System.nanoTime() - began));
    }

    private synchronized Child launch(PlatformPart part) {
        requireNotCancelled();
        progress.starting(part.part());
        return new Launcher(setup.home())
                .launch(part.part(), part.launch(), setup.port(part.part().port()));
    }

    private void awaitAnswer(PlatformPart part, Child child) throws InterruptedException {
        long end = System.nanoTime() + part.patience().toNanos();
        while (!part.answers()) {
            requireNotCancelled();
            if (!child.isAlive()) {
                throw Obituary.died(setup.home(), child);
            }
            if (System.nanoTime() > end) {
                throw Obituary.tooSlow(child, part.patience());
            }
            Thread.sleep(POLL);
        }
    }

    private void requireNotCancelled() {
        if (cancelled) {
            throw new PlatformException("The start was broken off");
        }
    }
}
