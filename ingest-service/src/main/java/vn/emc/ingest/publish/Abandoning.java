package vn.emc.ingest.publish;

import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Closes a producer at once, with whatever it still held. */
@Slf4j
final class Abandoning {
    private Abandoning() {}

    static void close(Producer<byte[], byte[]> producer) {
        try {
            producer.close(Duration.ZERO);
        } catch (KafkaException failure) {
            log.debug("An abandoned producer did not close cleanly", failure);
        }
    }
}
