package vn.emc.simulator.sending;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A bounded number of tasks at a time; the giver waits when all are busy, so that nothing piles up. */
public final class Workers implements AutoCloseable {
    /** A task that may fail. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Future<?>> finished = new LinkedBlockingQueue<>();
    private final Semaphore free;
    private final int size;

    public Workers(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    /**
     * Starts the task as soon as one of the others is done.
     *
     * @throws SendingFailedException when an earlier task failed
     */
    public void give(Task task) throws InterruptedException {
        free.acquire();
        failIfOneFailed();
        var future = threads.submit(() -> {
            try {
                task.run();
            } finally {
                free.release();
            }
            return null;
        });
        finished.add(future);
    }

    /**
     * Waits for all.
     *
     * @throws SendingFailedException when one failed
     */
    public void finish() throws InterruptedException {
        free.acquire(size);
        free.release(size);
        for (var future = finished.poll(); future != null; future = finished.poll()) {
            check(future);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void failIfOneFailed() throws InterruptedException {
        for (var future = finished.peek(); future != null && future.isDone(); future = finished.peek()) {
            finished.remove();
            check(future);
        }
    }

    private static void check(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SendingFailedException cause) {
                throw cause;
            }
            throw new SendingFailedException("sending failed: " + failed.getCause(), failed);
        }
    }
}
