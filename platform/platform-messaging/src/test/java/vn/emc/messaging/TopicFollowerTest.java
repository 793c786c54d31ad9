package vn.emc.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.emc.test.BrokerOutage;
import vn.emc.test.TestBroker;

class TopicFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestTopic topic;
    private TopicFollower follower;
    private final Recorder recorder = new Recorder();

    /** Remembers places only, and reads again what it is told to want. */
    private static final class Recorder implements TopicListener {
        final List<String> read = new CopyOnWriteArrayList<>();
        final List<String> again = new CopyOnWriteArrayList<>();
        final Map<String, RecordPlace> places = new ConcurrentHashMap<>();
        final List<String> wanted = new CopyOnWriteArrayList<>();
        final AtomicInteger beginnings = new AtomicInteger();
        volatile boolean caughtUp;
        volatile boolean failing;

        @Override
        public void beginning() {
            beginnings.incrementAndGet();
            read.clear();
        }

        @Override
        public void read(ConsumerRecord<byte[], byte[]> record) {
            if (failing) {
                failing = false;
                throw new IllegalArgumentException("a listener that fails once");
            }
            read.add(value(record));
            places.put(value(record), RecordPlace.of(record));
        }

        @Override
        public void caughtUp(RecordsAgain records) {
            caughtUp = true;
            var now = List.copyOf(wanted);
            if (!now.isEmpty()) {
                records.read(now.stream().map(places::get).toList(), record -> again.add(value(record)));
                wanted.removeAll(now);
            }
        }

        private static String value(ConsumerRecord<byte[], byte[]> record) {
            return new String(record.value(), StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void createTopic() throws Exception {
        topic = new TestTopic(TestBroker.bootstrapServers(), 2);
        follower = new TopicFollower(topic.name, topic.kafka, recorder);
    }

    @AfterEach
    void stop() {
        follower.stop();
        topic.close();
    }

    private void send(int from, int to) throws Exception {
        for (var number = from; number < to; number++) {
            topic.send("key " + number, "value " + number).get();
        }
    }

    @Test
    void readsEverythingAndFollows() throws Exception {
        send(0, 20);

        follower.start();
        await().atMost(PATIENCE).until(() -> recorder.caughtUp);

        assertThat(recorder.read).hasSize(20);
        send(20, 25);
        await().atMost(PATIENCE).until(() -> recorder.read.size() == 25);
    }

    @Test
    void readsRecordsAgainWithoutLosingItsPlace() throws Exception {
        send(0, 50);
        follower.start();
        await().atMost(PATIENCE).until(() -> recorder.read.size() == 50);

        recorder.wanted.addAll(List.of("value 7", "value 31", "value 8"));
        send(50, 60);
        await().atMost(PATIENCE).until(() -> recorder.read.size() == 60 && recorder.wanted.isEmpty());

        assertThat(recorder.again).containsExactlyInAnyOrder("value 7", "value 8", "value 31");
        assertThat(recorder.read).doesNotHaveDuplicates();
    }

    @Test
    void beginsAnewAfterAFailure() throws Exception {
        send(0, 10);
        recorder.failing = true;

        follower.start();

        await().atMost(PATIENCE).until(() -> recorder.read.size() == 10);
        assertThat(recorder.beginnings).hasValue(2);
    }

    @Test
    void startsWithoutABroker() throws Exception {
        try (var outage = BrokerOutage.start();
                var itsTopic = new TestTopic(outage.bootstrapServers(), 1)) {
            outage.begin();
            var behind = new TopicFollower(itsTopic.name, itsTopic.kafka, recorder);

            behind.start();
            assertThat(behind.isRunning()).isTrue();
            outage.end();
            itsTopic.send("key", "value").get();

            await().atMost(PATIENCE).until(() -> recorder.read.equals(List.of("value")));
            behind.stop();
        }
    }
}
