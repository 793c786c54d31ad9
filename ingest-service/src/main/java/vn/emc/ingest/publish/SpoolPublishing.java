package vn.emc.ingest.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import vn.emc.ingest.spool.Spool;

/**
 * Tries to reach the broker whenever the direct way is closed, publishes the spool from its head and then has the direct
 * way opened. Runs in a thread of its own for the life of the service.
 */
@Slf4j
public final class SpoolPublishing {
    private static final int MOST = 5_000;
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
            while (!stopping) {
                publishMost(producer);
                if (openDirectWay(producer)) {
                    log.info("The broker answers: events go straight to it");
                    return true;
                }
            }
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

    /** Publishes all but a few, the next batch on its way while the last one is waited for. */
    private void publishMost(Producer<byte[], byte[]> producer)
            throws IOException, BrokerAwayException, InterruptedException {
        var sent = SentBatch.send(producer, spool.next(MOST));
        while (spool.waiting() > FEW && !stopping) {
            var following = SentBatch.send(producer, spool.after(sent.batch(), MOST));
            confirm(sent);
            sent = following;
        }
        confirm(sent);
    }

    private void confirm(SentBatch sent) throws BrokerAwayException, InterruptedException {
        if (!sent.isAcknowledgedWithin(PATIENCE)) {
            throw new BrokerAwayException("spooled messages were not acknowledged");
        }
        spool.published(sent.batch());
    }

    /** Answers false where the rest takes longer than new messages may be held back. */
    private boolean openDirectWay(Producer<byte[], byte[]> producer)
            throws IOException, BrokerAwayException, InterruptedException {
        return publisher.openDirectWay(producer, () -> isEmptied(producer));
    }

    private boolean isEmptied(Producer<byte[], byte[]> producer)
            throws IOException, BrokerAwayException, InterruptedException {
        var deadline = System.nanoTime() + settings.ackTimeout().toNanos();
        while (spool.waiting() > 0) {
            var sent = SentBatch.send(producer, spool.next(MOST));
            if (!sent.isAcknowledgedWithin(Duration.ofNanos(deadline - System.nanoTime()))) {
                return false;
            }
            spool.published(sent.batch());
        }
        return true;
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
        publisher.stop();
    }
}
