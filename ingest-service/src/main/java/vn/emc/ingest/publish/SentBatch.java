package vn.emc.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.emc.ingest.spool.Waiting;

/**
 * Spooled messages on their way to the broker.
 *
 * @param batch what was sent
 * @param acknowledgements one for each message
 */
record SentBatch(Waiting batch, List<Future<RecordMetadata>> acknowledgements) {

    static SentBatch send(Producer<byte[], byte[]> producer, Waiting batch) throws InterruptedException {
        if (batch.messages().isEmpty()) {
            // What waits is taken, but not yet forced to disk: the writer is at it.
            TimeUnit.MILLISECONDS.sleep(1);
        }
        var acknowledgements =
                new ArrayList<Future<RecordMetadata>>(batch.messages().size());
        for (var message : batch.messages()) {
            acknowledgements.add(producer.send(new ProducerRecord<>(message.topic(), message.key(), message.value())));
        }
        return new SentBatch(batch, acknowledgements);
    }

    /** False where the broker is too slow; an exception where it refused a message or could not be reached. */
    boolean isAcknowledgedWithin(Duration patience) throws BrokerAwayException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (TimeoutException slow) {
            return false;
        } catch (ExecutionException refused) {
            throw new BrokerAwayException("a spooled message could not be published");
        }
    }
}
