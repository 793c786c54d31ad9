package vn.emc.reconciliation.comparison;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;

/** Two halves of a work side by side: one in a thread of its own, one in the caller's. */
public final class TwoThreads {
    private TwoThreads() {}

    /** Ends when both have ended; fails as the first of them does, the caller's before the other. */
    public static <A, B, R> R run(Callable<A> one, Callable<B> other, BiFunction<A, B, R> together)
            throws IOException, InterruptedException {
        var beside = new FutureTask<>(one);
        var here = new FutureTask<>(other);
        var thread = Thread.ofPlatform()
                .name("beside-" + Thread.currentThread().getName())
                .daemon()
                .start(beside);
        here.run();
        thread.join();
        return together.apply(result(beside), result(here));
    }

    private static <T> T result(FutureTask<T> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError("neither half throws anything else", failed);
        }
    }
}
