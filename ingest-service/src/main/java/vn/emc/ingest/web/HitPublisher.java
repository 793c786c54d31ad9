package vn.emc.ingest.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.web.PageEvent;

/**
 * Hands hits to the broker through a producer of their own, and waits for nothing: while dossier events cannot go straight to
 * the broker, and when the producer's buffer is full, hits are dropped.
 */
@RequiredArgsConstructor
@Slf4j
final class HitPublisher implements SmartLifecycle {
    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final BooleanSupplier dossierEventsFlow;
    private final HitMeters meters;

    private volatile @Nullable Producer<byte[], byte[]> producer;
    private volatile @Nullable Thread opening;

    /** False where the hit was dropped. */
    boolean publish(PageEvent event) {
        var open = producer;
        if (open == null || !dossierEventsFlow.getAsBoolean()) {
            meters.dropped();
            return false;
        }
        try {
            var taken = open.send(message(event), (metadata, failure) -> {
                if (failure != null) {
                    meters.lost();
                }
            });
            return taken.state() != Future.State.FAILED;
        } catch (KafkaException | IllegalStateException closed) {
            meters.dropped();
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> message(PageEvent event) {
        return new ProducerRecord<>(
                Topics.PAGE_EVENTS,
                Integer.toString(event.siteId()).getBytes(StandardCharsets.UTF_8),
                ContractJson.mapper().writeValueAsBytes(event));
    }

    /** Opens the producer once the topics are known to be there: a broker that is away must not hold up the start. */
    @Override
    public void start() {
        opening = Thread.ofVirtual().name("hit-producer").start(this::open);
    }

    private void open() {
        var opened = producers.get();
        try {
            while (!dossierEventsFlow.getAsBoolean() || !knowsTopic(opened)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            producer = opened;
        } catch (InterruptedException stopped) {
            opened.close(Duration.ZERO);
        }
    }

    private static boolean knowsTopic(Producer<byte[], byte[]> opened) {
        try {
            return !opened.partitionsFor(Topics.PAGE_EVENTS).isEmpty();
        } catch (KafkaException notYet) {
            log.debug("The producer of page events does not know its topic yet", notYet);
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = opening;
        if (thread != null) {
            opening = null;
            thread.interrupt();
        }
        var open = producer;
        if (open != null) {
            producer = null;
            open.close(PATIENCE);
        }
    }

    @Override
    public boolean isRunning() {
        return opening != null;
    }

    /** As publishing of dossier events: before the web server takes calls, and after it has answered the last one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
