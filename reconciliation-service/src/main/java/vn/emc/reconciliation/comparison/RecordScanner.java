package vn.emc.reconciliation.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.emc.reconciliation.comparison.UnreadableListException.Reason;

/** Finds the records of a CSV file and their fields, in one buffer, without making an object of anything. */
final class RecordScanner implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int MOST_FIELDS = 32;

    private final FileChannel file;
    private final byte[] buffer = new byte[BUFFER + 1];
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    /** Where the buffer begins in the file. */
    private long base;

    private int position;
    private int limit;
    private boolean atEnd;

    private int begin;
    private int fields;
    private int quoted;
    private long records;

    RecordScanner(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        buffer[0] = '\n';
    }

    /** Goes to the next record that is not empty; false behind the last. */
    boolean next() throws IOException {
        do {
            while (!scan()) {
                if (atEnd && position == limit) {
                    return false;
                }
                if (atEnd) {
                    throw new UnreadableListException(Reason.VALUE, records + 1);
                }
                fill();
            }
            records++;
        } while (fields == 1 && from[0] == to[0]);
        if (quoted != 0) {
            unquote();
        }
        return true;
    }

    /** Records up to now, empty lines among them. */
    long records() {
        return records;
    }

    /** Where the record begins in the file. */
    long offset() {
        return base + begin;
    }

    int fields() {
        return fields;
    }

    /** What {@link #from} and {@link #to} point into; until the next record. */
    byte[] buffer() {
        return buffer;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** False if the record does not end in the buffer, behind which always stands a line feed. */
    private boolean scan() {
        if (position == limit) {
            return false;
        }
        begin = position;
        fields = 0;
        quoted = 0;
        var at = position;
        while (true) {
            var start = at;
            if (buffer[at] == '"') {
                at = closingQuote(at + 1);
                if (at < 0) {
                    return false;
                }
                quoted |= 1 << fields;
                put(start + 1, at);
                at++;
            }
            byte b;
            while ((b = buffer[at]) != ',' && b != '\n') {
                at++;
            }
            if (b == '\n' && at == limit && !atEnd) {
                return false;
            }
            if ((quoted & 1 << fields) == 0) {
                put(start, b == '\n' && at > start && buffer[at - 1] == '\r' ? at - 1 : at);
            }
            fields = Math.min(fields + 1, MOST_FIELDS - 1);
            if (b == '\n') {
                position = Math.min(at + 1, limit);
                return true;
            }
            at++;
        }
    }

    private void put(int first, int behind) {
        from[fields] = first;
        to[fields] = behind;
    }

    /** Where the quote is that ends a field; negative if it may lie behind the buffer. */
    private int closingQuote(int first) {
        var at = first;
        while (true) {
            while (at < limit && buffer[at] != '"') {
                at++;
            }
            if (at >= limit - 1 && !(atEnd && at == limit - 1)) {
                return -1;
            }
            if (buffer[at + 1] != '"') {
                return at;
            }
            at += 2;
        }
    }

    /** Makes one quote of two. */
    private void unquote() {
        for (var field = 0; field < fields; field++) {
            if ((quoted & 1 << field) != 0) {
                var target = from[field];
                for (var at = from[field]; at < to[field]; at++) {
                    buffer[target++] = buffer[at];
                    at += buffer[at] == '"' ? 1 : 0;
                }
                to[field] = target;
            }
        }
    }

    private void fill() throws IOException {
        if (position == 0 && limit == BUFFER) {
            throw new UnreadableListException(Reason.LONG_LINE, records + 1);
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        base += position;
        limit -= position;
        position = 0;
        var room = ByteBuffer.wrap(buffer, limit, BUFFER - limit);
        while (room.hasRemaining() && !atEnd) {
            atEnd = file.read(room) < 0;
        }
        limit = room.position();
        buffer[limit] = '\n';
    }
}
