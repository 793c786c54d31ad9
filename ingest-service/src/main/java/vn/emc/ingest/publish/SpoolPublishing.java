package vn.emc.ingest.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import vn.emc.ingest.spool.Spool;
import vn.emc.ingest.spool.Waiting;

/**
 * Tries to reach the broker whenever the direct way is closed, publishes the spool from its head and then has the direct
 * way opened. Runs in a thread of its own for the life of the service.
 */
@Slf4j
public final class SpoolPublishing {
    private static final int MOST = 2_000;
    /** So few are published with new messages held back. */
    private static final int FEW = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Spool spool;
    private final EventPublisher publisher;
    private final Producers producers;
    private final BrokerTopics topics;
    private final PublishSettings settings;
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopping;

    SpoolPublishing(
            Spool spool, EventPublisher publisher, Producers producers, BrokerTopics topics, PublishSettings settings) {
        this.spool = spool;
        this.publisher = publisher;
        this.producers = producers;
        this.topics = topics;
        this.settings = settings;
        this.thread = Thread.ofPlatform().name("spool-publisher").daemon(true).unstarted(this::run);
    }

    void start() {
        publisher.start(wanted::release);
        thread.start();
    }

    private void run() {
        try {
            while (!stopping) {
                wanted.acquire();
                wanted.drainPermits();
                while (!stopping && !publisher.isDirect()) {
                    if (!reachBroker()) {
                        Thread.sleep(settings.retryPause());
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean reachBroker() throws InterruptedException {
        Producer<byte[], byte[]> producer = null;
        try {
            topics.ensure();
            producer = producers.open();
            topics.look(producer);
            publishMost(producer);
            openDirectWay(producer);
            log.info("The broker answers: events go straight to it");
            return true;
        } catch (BrokerAwayException | KafkaException away) {
            log.debug("The broker is still away: {}", away.getMessage());
        } catch (IOException unreadable) {
            log.error("The spool cannot be read: {}", unreadable.toString());
        }
        if (producer != null) {
            Abandoning.close(producer);
        }
        return false;
    }

    private void publishMost(Producer<byte[], byte[]> producer)
            throws IOException, BrokerAwayException, InterruptedException {
        while (spool.waiting() > FEW && !stopping) {
            publish(producer, spool.next(MOST), PATIENCE);
        }
    }

    private void openDirectWay(Producer<byte[], byte[]> producer) throws BrokerAwayException, InterruptedException {
        publisher.openDirectWay(producer, () -> {
            try {
                var deadline = System.nanoTime() + settings.ackTimeout().toNanos();
                while (spool.waiting() > 0) {
                    var patience = Duration.ofNanos(deadline - System.nanoTime());
                    if (patience.isNegative()) {
                        throw new BrokerAwayException("the spool could not be emptied in time");
                    }
                    publish(producer, spool.next(MOST), patience);
                }
            } catch (IOException unreadable) {
                throw new BrokerAwayException("the spool cannot be read: " + unreadable);
            }
        });
    }

    private void publish(Producer<byte[], byte[]> producer, Waiting batch, Duration patience)
            throws BrokerAwayException, InterruptedException {
        if (batch.messages().isEmpty()) {
            // Taken, but not yet forced to disk: the writer is at it.
            TimeUnit.MILLISECONDS.sleep(1);
        }
        var sent = new ArrayList<Future<RecordMetadata>>(batch.messages().size());
        for (var message : batch.messages()) {
            sent.add(producer.send(new ProducerRecord<>(message.topic(), message.key(), message.value())));
        }
        await(sent, patience);
        spool.published(batch);
    }

    private static void await(List<Future<RecordMetadata>> sent, Duration patience)
            throws BrokerAwayException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException notTaken) {
            throw new BrokerAwayException("spooled messages were not acknowledged");
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
        publisher.stop();
    }
}
