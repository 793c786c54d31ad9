package vn.emc.ingest.bulk;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;

/**
 * The messages of a batch, put aside until all of it has been read and found right: a few in memory, more in a file that
 * has no name and is gone with the process. Free of personal data, as all messages are.
 */
@RequiredArgsConstructor
@Slf4j
final class StagedMessages implements AutoCloseable {
    static final int IN_MEMORY = 256 * 1024;

    private static final int HEAD = 3 * Integer.BYTES + Short.BYTES;

    private final Path folder;
    private ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
    private @Nullable FileChannel file;

    /**
     * Puts one more aside.
     *
     * @param index of the event in its batch
     * @throws RefusedBodyException where there is no room
     */
    void add(int index, Outgoing message) throws RefusedBodyException {
        var topic = message.topic().getBytes(StandardCharsets.US_ASCII);
        var size = HEAD + topic.length + message.key().length + message.value().length;
        makeRoom(size);
        buffer.putInt(index).putShort((short) topic.length);
        buffer.putInt(message.key().length).putInt(message.value().length);
        buffer.put(topic).put(message.key()).put(message.value());
    }

    private void makeRoom(int size) throws RefusedBodyException {
        if (buffer.remaining() >= size) {
            return;
        }
        if (buffer.position() + size > IN_MEMORY) {
            flush();
        }
        if (buffer.remaining() < size) {
            var grown =
                    ByteBuffer.allocate(Math.max(buffer.position() + size, Math.min(buffer.capacity() * 2, IN_MEMORY)));
            buffer = grown.put(buffer.flip());
        }
    }

    private FileChannel flush() throws RefusedBodyException {
        try {
            var opened = file == null
                    ? FileChannel.open(
                            folder.resolve("batch-" + UUID.randomUUID()), CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE)
                    : file;
            file = opened;
            buffer.flip();
            while (buffer.hasRemaining()) {
                opened.write(buffer);
            }
            buffer.clear();
            return opened;
        } catch (IOException noRoom) {
            log.warn("A batch cannot be put aside in {}: {}", folder, noRoom.toString());
            throw new RefusedBodyException(new RefusedException(Refusal.CANNOT_STORE));
        }
    }

    /** Gives all of them to the publisher, in their order. To be called once. */
    void publish(BiConsumer<Outgoing, Receipt> publisher, Durability durability) throws IOException {
        if (file == null) {
            publish(buffer.flip(), publisher, durability);
            return;
        }
        var all = flush();
        all.position(0);
        while (all.read(buffer) > 0) {
            publish(buffer.flip(), publisher, durability);
            buffer.compact();
        }
    }

    /** Publishes the messages that lie whole in {@code bytes}. */
    private static void publish(ByteBuffer bytes, BiConsumer<Outgoing, Receipt> publisher, Durability durability) {
        while (bytes.remaining() >= HEAD) {
            var start = bytes.position();
            var index = bytes.getInt();
            var topic = new byte[bytes.getShort()];
            var key = new byte[bytes.getInt()];
            var value = new byte[bytes.getInt()];
            if (bytes.remaining() < topic.length + key.length + value.length) {
                bytes.position(start);
                return;
            }
            bytes.get(topic).get(key).get(value);
            var message = new Outgoing(new String(topic, StandardCharsets.US_ASCII), key, value);
            publisher.accept(message, durability.of(index));
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
