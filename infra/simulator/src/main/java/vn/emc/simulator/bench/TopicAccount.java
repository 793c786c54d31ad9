package vn.emc.simulator.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;

/** The events that have come into the broker since a moment, by site. */
final class TopicAccount {
    private static final Duration WAIT = Duration.ofMillis(200);
    static final String DEAD_EVENTS = Topics.DOSSIER_EVENTS + Topics.DEAD_LETTER_SUFFIX;
    static final String DEAD_REJECTIONS = Topics.REJECTED_EVENTS + Topics.DEAD_LETTER_SUFFIX;
    private static final List<String> TOPICS =
            List.of(Topics.DOSSIER_EVENTS, Topics.REJECTED_EVENTS, DEAD_EVENTS, DEAD_REJECTIONS);

    private final String bootstrap;
    private final Map<TopicPartition, Long> begun;

    private TopicAccount(String bootstrap) {
        this.bootstrap = bootstrap;
        try (var consumer = consumer()) {
            this.begun = Map.copyOf(consumer.endOffsets(partitions(consumer)));
        }
    }

    /** An account of what comes from now on. */
    static TopicAccount open(String bootstrap) {
        return new TopicAccount(bootstrap);
    }

    /** Names of the site's events in a topic. */
    record Kind(String topic, int siteId) {}

    /** What has come up to now. */
    Map<Kind, Set<String>> read() {
        var found = new HashMap<Kind, Set<String>>();
        try (var consumer = consumer()) {
            consumer.assign(begun.keySet());
            begun.forEach(consumer::seek);
            var ends = consumer.endOffsets(begun.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(WAIT)) {
                    var event = ContractJson.mapper().readTree(message.value());
                    found.computeIfAbsent(
                                    new Kind(
                                            message.topic(),
                                            event.path("siteId").asInt()),
                                    kind -> new HashSet<>())
                            .add(event.path("eventId").asString());
                }
            }
        }
        return found;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
