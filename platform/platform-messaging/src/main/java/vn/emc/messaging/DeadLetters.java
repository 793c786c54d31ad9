package vn.emc.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.Topics;

/** Puts records that cannot be applied onto {@code <topic>-dlt}, with the reason in headers. Used by one thread. */
final class DeadLetters implements AutoCloseable {
    private final KafkaConnection kafka;
    private final String consumer;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(KafkaConnection kafka, String consumer) {
        this.kafka = kafka;
        this.consumer = consumer;
    }

    /**
     * Returns once the broker has the record.
     *
     * @throws KafkaException when it did not take it
     */
    void send(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, Throwable failure) {
        var topic = record.topic() + Topics.DEAD_LETTER_SUFFIX;
        var headers = List.of(
                header(DeadLetter.CONSUMER, consumer),
                header(DeadLetter.REASON, reason.name()),
                header(DeadLetter.EXCEPTION, failure.getClass().getName()),
                header(DeadLetter.TOPIC, record.topic()),
                header(DeadLetter.PARTITION, String.valueOf(record.partition())),
                header(DeadLetter.OFFSET, String.valueOf(record.offset())),
                header(DeadLetter.SENT_AT, String.valueOf(record.timestamp())));
        try {
            opened().send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers))
                    .get();
        } catch (ExecutionException refused) {
            throw new KafkaException("the dead letter was not taken by " + topic, refused.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private Producer<byte[], byte[]> opened() {
        var open = producer;
        if (open == null) {
            open = kafka.producer();
            producer = open;
        }
        return open;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
