package vn.emc.local.start;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Setup;
import vn.emc.local.part.Parts;
import vn.emc.local.software.OneOff;

/**
 * Starts parts one after the other, without waiting for each to be ready: a part waits only for those it needs, and while
 * more are starting than the machine has cores for.
 */
public final class Start {
    private static final int AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors() + 1);

    private final List<Part> parts;
    private final Parts programs;
    private final PartStart starting;

    private final Map<Part, CompletableFuture<Void>> ready = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** A start of these parts, in their order. */
    public Start(Setup setup, Parts programs, Progress progress, List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.programs = programs;
        this.starting = new PartStart(setup, progress);
        this.parts.forEach(part -> ready.put(part, new CompletableFuture<>()));
    }

    /** What this start is about. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns when all of them are ready; throws as soon as one fails, and leaves the others as they are. */
    public void run() {
        Thread.ofVirtual().name("start").start(this::startAll);
        try {
            finished.join();
        } catch (CompletionException e) {
            cancel();
            throw e.getCause() instanceof PlatformException known
                    ? known
                    : new PlatformException("The start failed: " + e.getCause(), e);
        }
    }

    /** Starts nothing more; when this returns, no process is being started any longer. */
    public void cancel() {
        starting.cancel();
        OneOff.endAll();
    }

    private void startAll() {
        try {
            for (Part part : parts) {
                futures(part.needs()).forEach(CompletableFuture::join);
                places.acquire();
                Thread.ofVirtual().name("start-" + part.id()).start(() -> start(part));
            }
            futures(parts).forEach(CompletableFuture::join);
            finished.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finished.completeExceptionally(e);
        }
    }

    private void start(Part part) {
        try {
            starting.start(programs.of(part));
            futures(List.of(part)).forEach(future -> future.complete(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finished.completeExceptionally(e);
        } catch (RuntimeException e) {
            finished.completeExceptionally(e);
        } finally {
            places.release();
        }
    }

    /** Of those parts that this start is about. */
    private Stream<CompletableFuture<Void>> futures(List<Part> some) {
        return some.stream().flatMap(part -> Stream.ofNullable(ready.get(part)));
    }
}
