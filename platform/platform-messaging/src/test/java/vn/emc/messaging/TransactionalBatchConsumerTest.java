package vn.emc.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.emc.test.BrokerOutage;
import vn.emc.test.TestBroker;
import vn.emc.test.TestDatabases;
import vn.emc.test.TestRelay;

class TransactionalBatchConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private TestTopic topic;
    private TestLedger ledger;
    private final List<TransactionalBatchConsumer<Event>> consumers = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic(TestBroker.bootstrapServers(), 3);
        ledger = TestLedger.create();
    }

    @AfterEach
    void stop() {
        consumers.forEach(TransactionalBatchConsumer::stop);
        topic.close();
        ledger.close();
    }

    @Test
    void everyMessageIsAppliedOnce() throws Exception {
        topic.sendRange(0, 10_000);

        var consumer = started(ledger.consumer(topic));

        awaitApplied(10_000);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(consumer.lag()).isZero();
            assertThat(consumer.health().getStatus()).isEqualTo(Status.UP);
            assertThat(consumer.dataUntil()).isNotNull();
        });
    }

    @Test
    void aNewConsumerContinuesWhereTheLastOneStopped() throws Exception {
        topic.sendRange(0, 100);
        started(ledger.consumer(topic));
        awaitApplied(100);
        stop(consumers.getFirst());
        topic.sendRange(100, 200);

        started(ledger.consumer(topic));

        awaitApplied(200);
    }

    @Test
    void whatKafkaBelievesToBeCommittedDoesNotMatter() throws Exception {
        topic.sendRange(0, 100);
        started(ledger.consumer(topic));
        awaitApplied(100);
        stop(consumers.getFirst());
        ledger.jdbc.update("delete from applied");
        ledger.jdbc.update("delete from consumer_offset");

        started(ledger.consumer(topic));

        awaitApplied(100);
    }

    @Test
    void offsetsMovedWhileRunningAreFollowed() throws Exception {
        topic.sendRange(0, 100);
        started(ledger.consumer(topic));
        awaitApplied(100);
        ledger.jdbc.update("delete from applied");
        ledger.jdbc.update("update consumer_offset set next_offset = 0");

        topic.send(Event.of(100));

        awaitApplied(101);
    }

    @Test
    void offsetsTheBrokerDoesNotHaveMeanReadingFromTheOldestRecord() throws Exception {
        topic.sendRange(0, 100);
        ledger.jdbc.update(
                "insert into consumer_offset select ?, ?, partition, 1000 from generate_series(0, 2) partition",
                "test-" + topic.name,
                topic.name);

        started(ledger.consumer(topic));

        awaitApplied(100);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestGoesOn() throws Exception {
        topic.sendRange(0, 300);
        topic.send("unreadable", "{\"id\":").get();
        topic.send("empty", null).get();
        topic.send(Event.of(-1), new Event(300, "far too long for the column that takes it"), new Event(301, "fits"));
        topic.sendRange(302, 400);

        var consumer = started(ledger.consumer(topic));

        await().atMost(PATIENCE).until(() -> ledger.applied().size() == 399);
        assertThat(ledger.applied()).doesNotContain(-1, 300).doesNotHaveDuplicates();
        assertThat(consumer.deadLetters()).isEqualTo(4);
        assertThat(topic.deadLetters().stream().map(DeadLetter::read))
                .hasSize(4)
                .allSatisfy(letter -> {
                    assertThat(letter.topic()).isEqualTo(topic.name);
                    assertThat(letter.consumer()).isEqualTo("test-" + topic.name);
                })
                .extracting(DeadLetter::reason)
                .containsOnly(DeadLetterReason.UNREADABLE, DeadLetterReason.NOT_APPLICABLE);
    }

    @Test
    void aDatabaseThatGoesAwayIsWaitedFor() throws Exception {
        var address = URI.create(TestDatabases.create("messaging").substring("jdbc:".length()));
        try (var relay = TestRelay.to(address.getHost(), address.getPort());
                var behindRelay = new TestLedger("jdbc:postgresql://127.0.0.1:" + relay.port() + address.getPath())) {
            behindRelay.createTables();
            topic.sendRange(0, 100);
            var consumer = started(behindRelay.consumer(topic));
            await().atMost(PATIENCE).until(() -> behindRelay.applied().size() == 100);
            relay.cut();
            topic.sendRange(100, 200);
            await().atMost(PATIENCE).until(() -> consumer.health().getStatus().equals(Status.DOWN));

            relay.restore();

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> behindRelay.applied().size() == 200);
            assertThat(behindRelay.applied())
                    .isEqualTo(IntStream.range(0, 200).boxed().toList());
            assertThat(consumer.deadLetters()).isZero();
        }
    }

    @Test
    void tablesThatAreNotThereYetAreWaitedFor() throws Exception {
        try (var empty = new TestLedger(TestDatabases.create("messaging"))) {
            topic.sendRange(0, 10);
            var consumer = started(empty.consumer(topic));
            await().atMost(PATIENCE)
                    .until(() -> Objects.toString(consumer.health().getDetails().get("waitingFor"))
                            .contains("42P01"));

            empty.createTables();

            await().atMost(PATIENCE).until(() -> empty.applied().size() == 10);
            assertThat(consumer.deadLetters()).isZero();
        }
    }

    @Test
    void aBrokerThatGoesAwayIsWaitedFor() throws Exception {
        try (var outage = BrokerOutage.start();
                var itsTopic = new TestTopic(outage.bootstrapServers(), 1)) {
            itsTopic.sendRange(0, 10);
            var consumer = started(ledger.consumer(itsTopic));
            awaitApplied(10);
            outage.begin();
            await().atMost(PATIENCE).until(() -> consumer.health().getStatus().equals(Status.DOWN));

            outage.end();

            itsTopic.sendRange(10, 20);
            awaitApplied(20);
        }
    }

    @Test
    void twoConsumersShareTheWork() throws Exception {
        started(ledger.consumer(topic));
        topic.sendRange(0, 100);
        awaitApplied(100);
        started(ledger.consumer(topic));

        for (int from = 100; from < 2_000; from += 100) {
            topic.sendRange(from, from + 100);
            Thread.sleep(100);
        }

        awaitApplied(2_000);
    }

    private TransactionalBatchConsumer<Event> started(TransactionalBatchConsumer<Event> consumer) {
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    private void stop(TransactionalBatchConsumer<Event> consumer) {
        consumer.stop();
        consumers.remove(consumer);
    }

    private void awaitApplied(int count) {
        await().atMost(PATIENCE).until(() -> ledger.applied().size() >= count);
        assertThat(ledger.applied()).isEqualTo(IntStream.range(0, count).boxed().toList());
    }
}
