package vn.emc.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, as its dead-letter topic describes it. The record itself stays in the topic.
 *
 * @param consumer who could not apply it
 * @param reason why
 * @param exception class of the exception
 * @param topic where it came from
 * @param partition its partition there
 * @param offset its offset there
 * @param sentAt when it was first sent
 * @param size of its value in bytes
 */
public record DeadLetter(
        String consumer,
        DeadLetterReason reason,
        String exception,
        String topic,
        int partition,
        long offset,
        Instant sentAt,
        int size) {
    static final String CONSUMER = "emc-dlt-consumer";
    static final String REASON = "emc-dlt-reason";
    static final String EXCEPTION = "emc-dlt-exception";
    static final String TOPIC = "emc-dlt-topic";
    static final String PARTITION = "emc-dlt-partition";
    static final String OFFSET = "emc-dlt-offset";
    static final String SENT_AT = "emc-dlt-sent-at";

    private static final String UNKNOWN = "?";

    /** Reads the description; what is missing (a record put there by other means) becomes {@code ?} or its own place. */
    public static DeadLetter read(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                text(record, CONSUMER, UNKNOWN),
                DeadLetterReason.of(header(record, REASON)),
                text(record, EXCEPTION, UNKNOWN),
                text(record, TOPIC, record.topic()),
                (int) number(record, PARTITION, record.partition()),
                number(record, OFFSET, record.offset()),
                Instant.ofEpochMilli(number(record, SENT_AT, record.timestamp())),
                record.value() == null ? 0 : record.value().length);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        var value = header(record, name);
        return value == null ? otherwise : value;
    }

    private static long number(ConsumerRecord<byte[], byte[]> record, String name, long otherwise) {
        var value = header(record, name);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException notOurs) {
            return otherwise;
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
