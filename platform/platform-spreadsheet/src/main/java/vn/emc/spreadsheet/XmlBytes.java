package vn.emc.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The stretch of a document that lies in memory: always as large, and it moves on only when asked to. */
final class XmlBytes implements Closeable {
    private static final int SIZE = 1 << 16;

    /** What counts of it stands from the position to the limit. */
    final byte[] bytes = new byte[SIZE];

    int position;
    int limit;

    private final InputStream in;
    private final InflationMeter meter;

    /** Begins behind the byte order mark, if there is one. */
    XmlBytes(InputStream in, InflationMeter meter) throws IOException, UnreadableWorkbookException {
        this.in = in;
        this.meter = meter;
        while (limit < 3 && fill()) {}
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Makes sure of this many bytes from the position on. */
    void require(int count) throws IOException, UnreadableWorkbookException {
        while (limit - position < count) {
            more();
        }
    }

    /** Reads on while what stands from the position is kept; it then stands at the beginning. */
    void more() throws IOException, UnreadableWorkbookException {
        if (!fill()) {
            throw UnreadableWorkbookException.broken("XML ends too soon");
        }
    }

    /** As {@link #more()}, but false at the end of the document. */
    boolean fill() throws IOException, UnreadableWorkbookException {
        int kept = limit - position;
        if (kept == SIZE) {
            throw UnreadableWorkbookException.broken("XML tag too long");
        }
        System.arraycopy(bytes, position, bytes, 0, kept);
        position = 0;
        limit = kept;
        int read = in.read(bytes, kept, SIZE - kept);
        if (read < 0) {
            return false;
        }
        meter.add(read);
        limit += read;
        return true;
    }

    /** Where something else than space stands, or the limit. */
    int skipSpace(int from) {
        int i = from;
        while (i < limit && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Where what stands in between ends without the space behind it. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from && isSpace(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    boolean startsWith(String text) {
        return position + text.length() <= limit && equal(position, position + text.length(), text);
    }

    boolean equal(int from, int to, String other) {
        if (to - from != other.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != other.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
