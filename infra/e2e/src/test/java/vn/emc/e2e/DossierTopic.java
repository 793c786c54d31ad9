package vn.emc.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.local.Part;

/** The topic of dossier events: what a test reads from it, and writes past the door. */
final class DossierTopic {
    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final String APPLIED = "select partition, next_offset from consumer_offset where topic = ?";

    private final Platform platform;

    DossierTopic(Platform platform) {
        this.platform = platform;
    }

    /** Delivers all messages of these sites once more, in the same order. */
    int redeliver(List<Integer> sites) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return publish(records.stream()
                .filter(each ->
                        sites.contains(DossierEventJson.read(each.value()).siteId()))
                .map(each -> new ProducerRecord<>(Topics.DOSSIER_EVENTS, each.key(), each.value())));
    }

    void publish(List<DossierEvent> events) {
        publish(events.stream()
                .map(event -> new ProducerRecord<>(
                        Topics.DOSSIER_EVENTS,
                        event.key().getBytes(StandardCharsets.UTF_8),
                        DossierEventJson.write(event))));
    }

    private int publish(Stream<ProducerRecord<byte[], byte[]>> records) {
        try (var producer =
                new KafkaProducer<byte[], byte[]>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.map(producer::send).toList().size();
            producer.flush();
            return sent;
        }
    }

    /** Waits until ledger and reports have applied all there is. */
    void awaitApplied() {
        Map<Integer, Long> ends = new HashMap<>();
        try (var consumer = consumer()) {
            consumer.endOffsets(partitions(consumer)).forEach((partition, end) -> ends.put(partition.partition(), end));
        }
        for (var part : List.of(Part.INGEST, Part.REPORTING)) {
            Platform.await(part + " to apply all dossier events")
                    .atMost(CATCH_UP)
                    .until(() -> hasApplied(part, ends));
        }
    }

    private boolean hasApplied(Part part, Map<Integer, Long> ends) {
        var applied = applied(part);
        return ends.entrySet().stream().allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<Integer, Long> applied(Part part) {
        var applied = new HashMap<Integer, Long>();
        try (var connection = DriverManager.getConnection(platform.local().jdbcUrl(part));
                var statement = connection.prepareStatement(APPLIED)) {
            statement.setString(1, Topics.DOSSIER_EVENTS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    applied.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return applied;
        } catch (SQLException unreadable) {
            throw new AssertionError("cannot read the offsets of " + part, unreadable);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.DOSSIER_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", platform.settings().kafkaBootstrap());
    }
}
