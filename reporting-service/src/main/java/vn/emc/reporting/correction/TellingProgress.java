package vn.emc.reporting.correction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.messaging.KafkaConnection;

/** Tells how far a round is. It is told seldom, so each time by a connection of its own. */
@RequiredArgsConstructor
class TellingProgress {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final KafkaConnection kafka;

    /**
     * Returns once the broker has it.
     *
     * @throws KafkaException when it did not take it
     */
    void tell(CorrectionsCounted progress) {
        var producer = producer();
        try {
            producer.send(new ProducerRecord<>(
                            Topics.CORRECTIONS_COUNTED,
                            progress.key().getBytes(StandardCharsets.UTF_8),
                            ContractJson.mapper().writeValueAsBytes(progress)))
                    .get();
        } catch (ExecutionException refused) {
            throw new KafkaException("what is counted could not be told", refused.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        } finally {
            producer.close(SHORTLY);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var settings = new HashMap<>(kafka.properties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
