package vn.emc.ingest.extract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractResult;

/** Sends one extract; beside the events that are collected, which must not wait behind it. */
final class Sending implements AutoCloseable {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Sending(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Processors are what an extract waits for: zstd makes it a third smaller, and takes three times as long.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 2 * Chunks.SIZE);
        // What the broker has not taken yet waits here; then the database waits too.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-extract");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @throws KafkaException where this or an earlier message is lost */
    void send(ExtractChunk chunk) {
        send(Topics.EXTRACT_ROWS, chunk.extractId(), chunk.toBytes());
    }

    void send(ExtractResult result) {
        send(Topics.EXTRACT_RESULTS, result.extractId(), ContractJson.mapper().writeValueAsBytes(result));
    }

    /** Waits until the broker has all of it. */
    void complete() {
        producer.flush();
        check();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is told to the callback
    private void send(String topic, UUID extractId, byte[] value) {
        check();
        var key = extractId.toString().getBytes(StandardCharsets.US_ASCII);
        producer.send(new ProducerRecord<>(topic, key, value), (place, lost) -> {
            if (lost != null) {
                failure.compareAndSet(null, lost);
            }
        });
    }

    private void check() {
        var lost = failure.get();
        if (lost != null) {
            throw new KafkaException("an extract could not be sent", lost);
        }
    }

    @Override
    public void close() {
        producer.close(SHORTLY);
    }
}
