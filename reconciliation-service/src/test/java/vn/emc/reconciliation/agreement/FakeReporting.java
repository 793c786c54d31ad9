package vn.emc.reconciliation.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.CorrectedFigure;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.test.TestBroker;

/** Tells indicators and counts corrections as reporting-service does. */
final class FakeReporting {
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final AtomicReference<Map<String, String>> figures = new AtomicReference<>(Map.of());

    FakeReporting() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/indicators", call -> {
            var known = Objects.requireNonNull(figures.get());
            var values = new HashMap<String, Map<String, Long>>();
            known.forEach((indicator, fraction) -> {
                var parts = fraction.split("/", 2);
                values.put(
                        indicator, Map.of("numerator", Long.valueOf(parts[0]), "denominator", Long.valueOf(parts[1])));
            });
            var body = ContractJson.mapper()
                    .writeValueAsString(Map.of("rows", List.of(Map.of("values", values))))
                    .getBytes(UTF_8);
            call.sendResponseHeaders(known.isEmpty() ? 503 : 200, body.length);
            try (var out = call.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        createTopic();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/indicators";
    }

    /** What it says from now on of each site; nothing where it is away. */
    void says(Map<String, String> indicators) {
        figures.set(Map.copyOf(indicators));
    }

    /** All indicators are the same. */
    static Map<String, String> all(String fraction) {
        var all = new HashMap<String, String>();
        for (var i = 1; i <= 8; i++) {
            all.put("B" + i, fraction);
        }
        return all;
    }

    void counts(long reconciliationId, long counted, boolean complete, Long... snapshots) {
        says(reconciliationId, counted, complete, null, snapshots);
    }

    /** With the figures of a site, all alike. */
    void completes(long reconciliationId, int site, long numerator, long denominator, Long... snapshots) {
        var figures = IntStream.rangeClosed(1, 8)
                .mapToObj(each -> new CorrectedFigure(site, "B" + each, numerator, denominator))
                .toList();
        says(reconciliationId, 3, true, figures, snapshots);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing the producer waits for it
    private static void says(
            long reconciliationId,
            long counted,
            boolean complete,
            @Nullable List<CorrectedFigure> figures,
            Long... snapshots) {
        var said = new CorrectionsCounted(
                reconciliationId,
                counted,
                3,
                complete,
                List.of(snapshots),
                figures,
                Instant.parse("2025-12-01T00:00:00Z"));
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    Topics.CORRECTIONS_COUNTED,
                    said.key(),
                    ContractJson.mapper().writeValueAsBytes(said)));
        }
    }

    /** The corrections of a site, once it is told that all are on their way. */
    List<AgreedCorrection> corrections(int site, int times) {
        read(
                Topics.CORRECTIONS_PUBLISHED,
                CorrectionsPublished.class,
                said -> said.sites().contains(site),
                times);
        return read(Topics.CORRECTIONS, AgreedCorrection.class, correction -> correction.siteId() == site, 3 * times);
    }

    /** As if the broker had been set up anew: what was sent is gone. */
    void losesCorrections() {
        try (var admin = Admin.create(BROKER)) {
            var partitions = admin.describeTopics(List.of(Topics.CORRECTIONS))
                    .allTopicNames()
                    .get()
                    .get(Topics.CORRECTIONS);
            var all = new HashMap<TopicPartition, RecordsToDelete>();
            Objects.requireNonNull(partitions)
                    .partitions()
                    .forEach(each -> all.put(
                            new TopicPartition(Topics.CORRECTIONS, each.partition()),
                            RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    static <T> List<T> read(String topic, Class<T> type, Predicate<T> wanted, int most) {
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var found = new ArrayList<T>();
            while (consumer.partitionsFor(topic).isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (System.nanoTime() < deadline && found.size() < most) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var value = ContractJson.mapper().readValue(message.value(), type);
                    if (wanted.test(value)) {
                        found.add(value);
                    }
                }
            }
            return found;
        }
    }

    private static void createTopic() {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(Topics.CORRECTIONS_COUNTED, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
