package vn.emc.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows in PostgreSQL's binary COPY format. A null is a value of any column. */
public final class RowWriter {
    private static final int BUFFER = 64 * 1024;

    private final Sink sink;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /** Takes what is written, piece by piece. */
    @FunctionalInterface
    public interface Sink {
        void write(byte[] bytes, int length) throws IOException;
    }

    public RowWriter(Sink sink) {
        this.sink = sink;
        buffer.put(RowFormat.SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row; exactly so many values follow. */
    public void row(int columns) throws IOException {
        room(Short.BYTES);
        buffer.putShort((short) columns);
    }

    public void smallint(@Nullable Integer value) throws IOException {
        if (begin(value, Short.BYTES) && value != null) {
            buffer.putShort(value.shortValue());
        }
    }

    public void integer(@Nullable Integer value) throws IOException {
        if (begin(value, Integer.BYTES) && value != null) {
            buffer.putInt(value);
        }
    }

    public void bigint(@Nullable Long value) throws IOException {
        if (begin(value, Long.BYTES) && value != null) {
            buffer.putLong(value);
        }
    }

    public void bool(@Nullable Boolean value) throws IOException {
        if (begin(value, 1) && value != null) {
            buffer.put((byte) (value ? 1 : 0));
        }
    }

    public void uuid(@Nullable UUID value) throws IOException {
        if (begin(value, 2 * Long.BYTES) && value != null) {
            buffer.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
    }

    /** To the microsecond; what is finer is cut off. */
    public void timestamp(@Nullable Instant value) throws IOException {
        if (begin(value, Long.BYTES) && value != null) {
            buffer.putLong((value.getEpochSecond() - RowFormat.POSTGRES_EPOCH) * RowFormat.MICROS_PER_SECOND
                    + value.getNano() / RowFormat.NANOS_PER_MICRO);
        }
    }

    public void text(@Nullable String value) throws IOException {
        bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte @Nullable [] value) throws IOException {
        if (begin(value, value == null ? 0 : value.length) && value != null) {
            buffer.put(value);
        }
    }

    /** An array of texts: the constants' names. */
    public void names(List<? extends Enum<?>> values) throws IOException {
        var dimensions = values.isEmpty() ? 0 : 1;
        var length = 3 * Integer.BYTES + dimensions * 2 * Integer.BYTES;
        for (var value : values) {
            length += Integer.BYTES + value.name().length();
        }
        begin(values, length);
        buffer.putInt(dimensions).putInt(0).putInt(RowFormat.TEXT_OID);
        if (dimensions > 0) {
            buffer.putInt(values.size()).putInt(1);
        }
        for (var value : values) {
            var ascii = value.name().getBytes(StandardCharsets.US_ASCII);
            buffer.putInt(ascii.length).put(ascii);
        }
    }

    /** Writes the end, and all that is left. */
    public void end() throws IOException {
        room(Short.BYTES);
        buffer.putShort(RowFormat.END);
        flush();
    }

    /** Writes a value's length; answers whether there is a value. */
    private boolean begin(@Nullable Object value, int length) throws IOException {
        room(Integer.BYTES + length);
        buffer.putInt(value == null ? RowFormat.NULL : length);
        return value != null;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        flush();
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(bytes);
        }
    }

    private void flush() throws IOException {
        sink.write(buffer.array(), buffer.position());
        buffer.clear();
    }
}
