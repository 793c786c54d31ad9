package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/** Tells how much has been read; any thread may ask. */
final class CountedStream extends InputStream {
    private final InputStream in;
    private volatile long count;

    CountedStream(InputStream in) {
        this.in = in;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    /** Only the reading thread adds. */
    private void add(int bytes) {
        long sum = count + bytes;
        count = sum;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
