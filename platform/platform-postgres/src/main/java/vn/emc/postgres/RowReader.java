package vn.emc.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows in PostgreSQL's binary COPY format: each value of a row must be asked for, in their order. */
public final class RowReader {
    private static final int BUFFER = 256 * 1024;
    private static final int FLAGS_AND_EXTENSION = 2 * Integer.BYTES;

    /** PostgreSQL's own limit of a value. */
    private static final int LARGEST_VALUE = 1 << 30;

    private final InputStream source;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

    /**
     * Begins to read.
     *
     * @param columns that each row has
     * @throws StreamCorruptedException when the source is something else
     */
    public RowReader(InputStream source, int columns) throws IOException {
        this.source = source;
        this.columns = columns;
        var signature = new byte[RowFormat.SIGNATURE.length];
        need(signature.length + FLAGS_AND_EXTENSION);
        buffer.get(signature);
        if (!Arrays.equals(signature, RowFormat.SIGNATURE) || buffer.getInt() != 0 || buffer.getInt() != 0) {
            throw new StreamCorruptedException("no rows in PostgreSQL's binary format");
        }
    }

    /**
     * Goes to the next row.
     *
     * @return false when the end has been read
     * @throws EOFException when the source ends before its end
     */
    public boolean next() throws IOException {
        need(Short.BYTES);
        var found = buffer.getShort();
        if (found != RowFormat.END && found != columns) {
            throw new StreamCorruptedException("a row of " + found + " columns instead of " + columns);
        }
        return found != RowFormat.END;
    }

    public @Nullable Integer smallint() throws IOException {
        return begin(Short.BYTES) ? (int) buffer.getShort() : null;
    }

    /** A column that is never null. */
    public int integer() throws IOException {
        present(Integer.BYTES);
        return buffer.getInt();
    }

    /** A column that is never null. */
    public boolean bool() throws IOException {
        present(1);
        return buffer.get() != 0;
    }

    /** A column that is never null. */
    public UUID uuid() throws IOException {
        present(2 * Long.BYTES);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A column that is never null. */
    public Instant timestamp() throws IOException {
        present(Long.BYTES);
        var micros = buffer.getLong();
        var seconds = Math.floorDiv(micros, (long) RowFormat.MICROS_PER_SECOND);
        var rest = Math.floorMod(micros, (long) RowFormat.MICROS_PER_SECOND);
        return Instant.ofEpochSecond(RowFormat.POSTGRES_EPOCH + seconds, rest * RowFormat.NANOS_PER_MICRO);
    }

    public @Nullable String text() throws IOException {
        var length = length();
        return length == RowFormat.NULL ? null : string(length);
    }

    /** An array of texts that is never null, without nulls in it. */
    public List<String> texts() throws IOException {
        var length = length();
        need(length);
        var end = buffer.position() + length;
        var dimensions = buffer.getInt();
        buffer.getInt();
        buffer.getInt();
        if (dimensions == 0) {
            return List.of();
        }
        var size = buffer.getInt();
        buffer.getInt();
        var texts = new ArrayList<String>(size);
        for (var element = 0; element < size; element++) {
            texts.add(string(buffer.getInt()));
        }
        if (buffer.position() != end) {
            throw new StreamCorruptedException("an array that is longer or shorter than it says");
        }
        return texts;
    }

    private String string(int length) throws IOException {
        need(length);
        var text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    private boolean begin(int expected) throws IOException {
        var length = length();
        if (length == RowFormat.NULL) {
            return false;
        }
        if (length != expected) {
            throw new StreamCorruptedException("a value of " + length + " bytes instead of " + expected);
        }
        need(length);
        return true;
    }

    private void present(int expected) throws IOException {
        if (!begin(expected)) {
            throw new StreamCorruptedException("a null where none can be");
        }
    }

    private int length() throws IOException {
        need(Integer.BYTES);
        var length = buffer.getInt();
        if (length < RowFormat.NULL || length > LARGEST_VALUE) {
            throw new StreamCorruptedException("a value of " + length + " bytes");
        }
        return length;
    }

    /** Sees that so many bytes lie in the buffer. */
    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        if (bytes > buffer.capacity()) {
            buffer = ByteBuffer.allocate(bytes).put(buffer);
        } else {
            buffer.compact();
        }
        while (buffer.position() < bytes) {
            var read = source.read(buffer.array(), buffer.position(), buffer.remaining());
            if (read < 0) {
                throw new EOFException("the rows break off");
            }
            buffer.position(buffer.position() + read);
        }
        buffer.flip();
    }
}
