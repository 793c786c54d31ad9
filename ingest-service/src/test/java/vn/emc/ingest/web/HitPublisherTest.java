package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.Topics;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;

class HitPublisherTest {
    private static final Node BROKER = new Node(0, "broker", 9092);

    private final AtomicBoolean dossierEventsFlow = new AtomicBoolean();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockProducer<byte[], byte[]> producer = new MockProducer<>(
            new Cluster(
                    "test",
                    List.of(BROKER),
                    List.of(new PartitionInfo(Topics.PAGE_EVENTS, 0, BROKER, new Node[] {BROKER}, new Node[] {BROKER})),
                    Set.of(),
                    Set.of()),
            false,
            new RoundRobinPartitioner(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final HitPublisher publisher =
            new HitPublisher(() -> producer, dossierEventsFlow::get, new HitMeters(meters));

    @BeforeEach
    void start() {
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop();
    }

    private static PageEvent hit() {
        return new PageEvent(
                UUID.randomUUID(),
                PageEventKind.PAGE_VIEW,
                PageEventStanding.COUNTED,
                7,
                "visitor",
                "/",
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private double counted(String outcome) {
        return meters.counter("emc.ingest.hits", "outcome", outcome).count();
    }

    @Test
    void aHitIsTakenBeforeTheBrokerHasIt() {
        dossierEventsFlow.set(true);

        await().atMost(Duration.ofSeconds(10)).until(() -> publisher.publish(hit()));

        assertThat(producer.history()).hasSize(1);
        assertThat(producer.history().getFirst().key()).asString().isEqualTo("7");
    }

    @Test
    void whileDossierEventsCannotFlowHitsAreDropped() {
        assertThat(publisher.publish(hit())).isFalse();
        dossierEventsFlow.set(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> publisher.publish(hit()));

        dossierEventsFlow.set(false);

        assertThat(publisher.publish(hit())).isFalse();
        assertThat(producer.history()).hasSize(1);
        assertThat(counted("DROPPED")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatTheProducerHasNoRoomForIsDropped() {
        dossierEventsFlow.set(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> publisher.publish(hit()));

        producer.sendException = new TimeoutException("no room");

        assertThat(publisher.publish(hit())).isFalse();
    }

    @Test
    void whatTheBrokerDoesNotTakeIsCounted() {
        dossierEventsFlow.set(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> publisher.publish(hit()));

        producer.errorNext(new TimeoutException("away"));

        assertThat(counted("LOST")).isEqualTo(1);
    }
}
