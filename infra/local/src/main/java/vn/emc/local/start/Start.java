package vn.emc.local.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Setup;
import vn.emc.local.part.Parts;
import vn.emc.local.part.PlatformPart;
import vn.emc.local.process.Child;
import vn.emc.local.process.Launcher;
import vn.emc.local.software.OneOff;

/**
 * Starts parts in their order, as many at once as the machine has use for: a part waits for what it needs, and for one of
 * the others to be ready when all cores are busy.
 */
@RequiredArgsConstructor
public final class Start {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Setup setup;
    private final Parts programs;
    private final Progress progress;
    private final List<Part> wanted;

    private final Map<Part, CompletableFuture<Void>> ready = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final Semaphore cores =
            new Semaphore(Math.max(3, Runtime.getRuntime().availableProcessors() + 1), true);
    private volatile boolean cancelled;

    /** Returns when all of them are ready; throws as soon as one fails, and leaves the others as they are. */
    public void run() {
        for (Part part : wanted) {
            ready.put(part, new CompletableFuture<>());
        }
        for (Part part : wanted) {
            Thread.ofVirtual().name("prepare-" + part.id()).start(() -> follow(part));
        }
        try {
            CompletableFuture.anyOf(
                            failed, CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            cancel();
            throw e.getCause() instanceof PlatformException known
                    ? known
                    : new PlatformException("The start failed: " + e.getCause(), e);
        }
    }

    /** What this start is about. */
    public List<Part> parts() {
        return wanted;
    }

    /** Starts nothing more; when this returns, no process is being started any longer. */
    public synchronized void cancel() {
        cancelled = true;
        OneOff.endAll();
    }

    private synchronized Child launch(PlatformPart part) {
        requireNotCancelled();
        progress.starting(part.part());
        return new Launcher(setup.home())
                .launch(part.part(), part.launch(), setup.port(part.part().port()));
    }

    private void follow(Part part) {
        var mine = ready.get(part);
        if (mine == null) {
            return;
        }
        try {
            awaitNeeded(part);
            cores.acquire();
            try {
                start(programs.of(part));
            } finally {
                cores.release();
            }
            mine.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.completeExceptionally(e);
        } catch (RuntimeException e) {
            failed.completeExceptionally(e);
        }
    }

    private void awaitNeeded(Part part) {
        List<CompletableFuture<Void>> needed = new ArrayList<>();
        for (Part other : part.needs()) {
            var future = ready.get(other);
            if (future != null) {
                needed.add(future);
            }
        }
        CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new)).join();
    }

    private void start(PlatformPart part) throws InterruptedException {
        long began = System.nanoTime();
        requireNotCancelled();
        part.prepare();
        Child child = launch(part);
        awaitAnswer(part, child, began + part.patience().toNanos());
        part.settle();
        progress.ready(part.part(), Duration.ofNanos(System.nanoTime() - began));
    }

    private void awaitAnswer(PlatformPart part, Child child, long end) throws InterruptedException {
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
            throw new PlatformException("The start was cancelled");
        }
    }
}
