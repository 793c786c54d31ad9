package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Hands what is written to a thread of its own. To be used by one thread, and closed; what is written should be large pieces.
 * A failure of the target is met by the writer, at the next piece or at the end.
 */
final class StreamBeside extends OutputStream {
    /** Pieces that may wait. */
    private static final int ROOM = 16;

    /** No piece is as short. */
    private static final byte[] END = {};

    private final OutputStream target;
    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(ROOM);
    private final Thread thread;
    private volatile @Nullable Exception failure;

    /** @param target is left open */
    StreamBeside(OutputStream target, String name) {
        this.target = target;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::write);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            hand(Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }

    /** Waits until everything is written; nothing may be written afterwards. */
    void end() throws IOException {
        hand(END);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        check();
    }

    /** Drops what is not written yet, unless this has ended. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void hand(byte[] piece) throws IOException {
        check();
        try {
            pieces.put(piece);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private void check() throws IOException {
        var failed = failure;
        if (failed != null) {
            throw new IOException(failed);
        }
    }

    /** After a failure pieces are still taken: whoever hands them over must not wait for ever. */
    private void write() {
        try {
            for (var piece = pieces.take(); piece.length > 0; piece = pieces.take()) {
                if (failure == null) {
                    write(piece, target);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] piece, OutputStream to) {
        try {
            to.write(piece);
        } catch (IOException | RuntimeException failed) {
            failure = failed;
        }
    }

    private static InterruptedIOException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("stopped while a file was written");
        interrupted.initCause(stopped);
        return interrupted;
    }
}
