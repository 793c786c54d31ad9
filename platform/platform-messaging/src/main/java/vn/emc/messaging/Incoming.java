package vn.emc.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record on its way: read, or found unreadable; applied with its batch, or sent to the dead letters once. */
final class Incoming<T> {
    private static final int ATTEMPTS = 3;

    final ConsumerRecord<byte[], byte[]> raw;
    final @Nullable Message<T> message;
    private @Nullable DeadLetterReason reason;
    private @Nullable Throwable failure;
    private int failedAttempts;
    private boolean sentAway;

    private Incoming(ConsumerRecord<byte[], byte[]> raw, @Nullable Message<T> message, @Nullable Throwable unreadable) {
        this.raw = raw;
        this.message = message;
        this.failure = unreadable;
        this.reason = unreadable == null ? null : DeadLetterReason.UNREADABLE;
    }

    // Whatever a reader throws, the record is to blame: reading depends on nothing else.
    static <T> Incoming<T> read(ConsumerRecord<byte[], byte[]> raw, RecordReader<T> reader) {
        try {
            var key = raw.key() == null ? null : new String(raw.key(), StandardCharsets.UTF_8);
            var timestamp = Instant.ofEpochMilli(raw.timestamp());
            var message = new Message<>(reader.read(raw), key, raw.partition(), raw.offset(), timestamp);
            return new Incoming<>(raw, message, null);
        } catch (Exception unreadable) {
            return new Incoming<>(raw, null, unreadable);
        }
    }

    TopicPartition partition() {
        return new TopicPartition(raw.topic(), raw.partition());
    }

    boolean isApplicable() {
        return reason == null;
    }

    /** Notes that applying this record alone failed; after a few times it is given up. */
    void failed(Throwable cause) {
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS) {
            reason = DeadLetterReason.NOT_APPLICABLE;
            failure = cause;
        }
    }

    /** Sends a hopeless record away, once; answers the reason when it did. */
    Optional<DeadLetterReason> sendAway(DeadLetters deadLetters) {
        if (reason == null || failure == null || sentAway) {
            return Optional.empty();
        }
        deadLetters.send(raw, reason, failure);
        sentAway = true;
        return Optional.of(reason);
    }
}
