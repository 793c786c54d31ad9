package vn.emc.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.emc.contracts.Topics;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;
import vn.emc.ingest.spool.Spool;
import vn.emc.ingest.spool.SpoolSettings;
import vn.emc.test.BrokerOutage;

/** Publishing through a real broker that goes away and comes back. */
class OutageTest {
    private static final PublishSettings SETTINGS =
            new PublishSettings(Duration.ofMillis(500), Duration.ofMillis(100), 1);

    private static BrokerOutage broker;

    @TempDir
    private Path folder;

    private Spool spool;
    private EventPublisher publisher;
    private SpoolPublishing publishing;

    @BeforeAll
    static void startBroker() {
        broker = BrokerOutage.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        broker.end();
        begin(1L << 30);
    }

    private void begin(long maxBytes) {
        spool = Spool.open(new SpoolSettings(folder, maxBytes, 0, 1 << 20));
        publisher = new EventPublisher(spool, SETTINGS);
        publishing = new SpoolPublishing(spool, publisher, OutageTest::producer, topics(), SETTINGS);
        publishing.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        publishing.stop();
        spool.close();
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return PublishConfiguration.producer(settings);
    }

    private static BrokerTopics topics() {
        return new BrokerTopics(() -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                admin.createTopics(List.of(
                                new NewTopic(Topics.DOSSIER_EVENTS, 3, (short) 1),
                                new NewTopic(Topics.REJECTED_EVENTS, 1, (short) 1)))
                        .all()
                        .get(5, TimeUnit.SECONDS);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(failure);
                }
            } catch (InterruptedException | TimeoutException away) {
                throw new KafkaException(away);
            }
        });
    }

    private CompletableFuture<Boolean> publish(String key, int number) {
        var durable = new CompletableFuture<Boolean>();
        var message = new Outgoing(
                Topics.DOSSIER_EVENTS,
                (folder.getFileName() + key).getBytes(StandardCharsets.UTF_8),
                Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        publisher.publish(message, new Receipt() {
            @Override
            public void durable() {
                durable.complete(true);
            }

            @Override
            public void lost() {
                durable.complete(false);
            }
        });
        return durable;
    }

    private boolean publishNow(String key, int number) {
        return publish(key, number).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private void awaitDirect() {
        await().atMost(Duration.ofSeconds(20)).until(() -> publisher.isDirect());
    }

    /** Numbers that arrived for the key, the repeats of each left out, in the order of the first arrival. */
    private List<Integer> arrived(String key) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        var wanted = folder.getFileName() + key;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.DOSSIER_EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var numbers = new ArrayList<Integer>();
            var seen = new HashSet<Integer>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(wanted) && seen.add(Integer.valueOf(record.value()))) {
                        numbers.add(Integer.valueOf(record.value()));
                    }
                }
            }
            return numbers;
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void whileTheBrokerAnswersNothingTouchesTheDisk() {
        awaitDirect();
        var before = spool.spooled();

        for (var i = 0; i < 100; i++) {
            assertThat(publishNow("a", i)).isTrue();
        }

        assertThat(spool.spooled()).isEqualTo(before);
        assertThat(arrived("a")).isEqualTo(numbers(100));
    }

    @Test
    void whenTheBrokerIsCutOffAnswersComeFromTheSpoolWithinASecondAndInOrderLater() {
        awaitDirect();
        assertThat(publishNow("a", 0)).isTrue();
        broker.begin();

        var begin = System.nanoTime();
        assertThat(publishNow("a", 1)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        for (var i = 2; i < 500; i++) {
            assertThat(publishNow("a", i)).isTrue();
        }
        assertThat(spool.waiting()).isEqualTo(499);
        broker.end();
        awaitDirect();
        for (var i = 500; i < 520; i++) {
            assertThat(publishNow("a", i)).isTrue();
        }

        assertThat(arrived("a")).isEqualTo(numbers(520));
        assertThat(spool.waiting()).isZero();
        assertThat(publisher.outages()).isEqualTo(1);
    }

    @Test
    void aBrokerThatHangsCountsAsAwayAndUnansweredEventsKeepTheirOrder() {
        awaitDirect();
        broker.beginSilently();

        var pending = new ArrayList<CompletableFuture<Boolean>>();
        for (var i = 0; i < 300; i++) {
            pending.add(publish("a", i));
        }
        assertThat(pending)
                .allSatisfy(answer ->
                        assertThat(answer.orTimeout(2, TimeUnit.SECONDS).join()).isTrue());
        broker.end();
        awaitDirect();

        assertThat(arrived("a")).isEqualTo(numbers(300));
    }

    @Test
    void whatWaitsIsPublishedAfterARestart() throws InterruptedException {
        awaitDirect();
        broker.begin();
        for (var i = 0; i < 50; i++) {
            assertThat(publishNow("a", i)).isTrue();
        }

        stop();
        begin(1L << 30);
        assertThat(spool.waiting()).isEqualTo(50);
        assertThat(publishNow("a", 50)).isTrue();
        broker.end();
        awaitDirect();

        assertThat(arrived("a")).isEqualTo(numbers(51));
    }

    @Test
    void withNeitherBrokerNorRoomTheEventIsSaidToBeLost() throws InterruptedException {
        awaitDirect();
        stop();
        broker.begin();
        begin(1_000);

        var answers = new ArrayList<Boolean>();
        for (var i = 0; i < 50; i++) {
            answers.add(publishNow("b", i));
        }

        assertThat(answers).contains(true, false);
        broker.end();
        awaitDirect();
        assertThat(arrived("b"))
                .hasSize((int) answers.stream().filter(taken -> taken).count());
    }

    @Test
    void eventsGivenDuringTheChangesKeepTheirOrderPerKey() throws InterruptedException {
        awaitDirect();
        var sent = new int[4];
        var end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        var outage = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 2; i++) {
                broker.begin();
                pause(1_000);
                broker.end();
                pause(1_500);
            }
        });

        var senders = new ArrayList<Thread>();
        for (var key = 0; key < sent.length; key++) {
            var own = key;
            senders.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    if (publishNow("k" + own, sent[own])) {
                        sent[own]++;
                    }
                    pause(2);
                }
            }));
        }
        for (var sender : senders) {
            sender.join();
        }
        outage.join();
        awaitDirect();

        for (var key = 0; key < sent.length; key++) {
            assertThat(arrived("k" + key)).isEqualTo(numbers(sent[key]));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
