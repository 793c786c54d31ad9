package vn.emc.ingest.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * Passes bytes on up to a bound of size and of time, and shows them to witnesses in passing. To close it closes nothing:
 * readers close what they have read to its end, but the rest of the call belongs to whoever gave it.
 */
final class BoundedStream extends InputStream {
    private final InputStream in;
    private final long limit;
    private final RefusedException tooLarge;
    private final long deadline;
    private final List<Witness> witnesses = new ArrayList<>();
    private long length;

    /** Someone who must see every byte. */
    @FunctionalInterface
    interface Witness {
        void see(byte[] bytes, int from, int length);
    }

    /**
     * A stream over {@code in}.
     *
     * @param limit most bytes
     * @param tooLarge what is thrown, wrapped, beyond that
     * @param patience how long it may take to the end
     */
    BoundedStream(InputStream in, long limit, RefusedException tooLarge, Duration patience) {
        this.in = in;
        this.limit = limit;
        this.tooLarge = tooLarge;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    void showTo(Witness witness) {
        witnesses.add(witness);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        var read = in.read(bytes, from, most);
        if (read <= 0) {
            return read;
        }
        length += read;
        if (length > limit) {
            throw new RefusedBodyException(tooLarge);
        }
        if (System.nanoTime() - deadline > 0) {
            throw new RefusedBodyException(new RefusedException(Refusal.SLOW_BODY));
        }
        for (var witness : witnesses) {
            witness.see(bytes, from, read);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }
}
