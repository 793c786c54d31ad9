package vn.emc.ingest.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * How a message lies in a segment file: {@code length(4) crc32c(4) payload}, all big-endian; the payload is
 * {@code topicLength(2) topic keyLength(4) key value}. The checksum covers the payload.
 */
final class Frame {
    static final int HEADER = 8;
    /** Larger than any message we make: a longer length was not written by us. */
    static final int LONGEST_PAYLOAD = 4 * 1024 * 1024;

    private static final int FIXED = 6;

    private Frame() {}

    static int sizeOf(Outgoing message) {
        return HEADER + payloadSizeOf(message);
    }

    private static int payloadSizeOf(Outgoing message) {
        return FIXED
                + message.topic().getBytes(StandardCharsets.UTF_8).length
                + message.key().length
                + message.value().length;
    }

    /** Appends the message to {@code buffer}, which is backed by an array and has room for it. */
    static void write(Outgoing message, ByteBuffer buffer) {
        var topic = message.topic().getBytes(StandardCharsets.UTF_8);
        var start = buffer.position();
        buffer.position(start + HEADER);
        buffer.putShort((short) topic.length).put(topic);
        buffer.putInt(message.key().length).put(message.key());
        buffer.put(message.value());
        var length = buffer.position() - start - HEADER;
        buffer.putInt(start, length);
        buffer.putInt(start + Integer.BYTES, checksum(buffer, start + HEADER, length));
    }

    /** @param buffer positioned at the payload, {@code length} bytes of it */
    static Outgoing read(ByteBuffer buffer, int length) {
        var end = buffer.position() + length;
        var topic = new byte[buffer.getShort()];
        buffer.get(topic);
        var key = new byte[buffer.getInt()];
        buffer.get(key);
        var value = new byte[end - buffer.position()];
        buffer.get(value);
        return new Outgoing(new String(topic, StandardCharsets.UTF_8), key, value);
    }

    static int checksum(ByteBuffer buffer, int from, int length) {
        var crc = new CRC32C();
        crc.update(buffer.slice(from, length));
        return (int) crc.getValue();
    }
}
