package vn.emc.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.web.PageEvent;

/** What has reached the broker. */
public final class Published {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;

    public Published(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** All events of the site, waiting until there are at least {@code atLeast}. */
    public List<DossierEvent> events(int siteId, int atLeast) {
        return read(
                Topics.DOSSIER_EVENTS,
                DossierEvent.class,
                DossierEvent::eventId,
                atLeast,
                event -> event.siteId() == siteId);
    }

    public List<RejectedEvent> rejections(int siteId, int atLeast) {
        return read(
                Topics.REJECTED_EVENTS,
                RejectedEvent.class,
                RejectedEvent::eventId,
                atLeast,
                event -> event.siteId() == siteId);
    }

    /** All page events of the site, in the order of their arrival. */
    public List<PageEvent> pageEvents(int siteId, int atLeast) {
        return read(
                Topics.PAGE_EVENTS, PageEvent.class, PageEvent::eventId, atLeast, event -> event.siteId() == siteId);
    }

    /** All messages as they are, to look for what must not be in them. */
    public String everything() {
        var all = new StringBuilder();
        for (var topic : List.of(Topics.DOSSIER_EVENTS, Topics.REJECTED_EVENTS, Topics.PAGE_EVENTS)) {
            read(topic, Map.class, event -> event, 0, event -> {
                all.append(event).append('\n');
                return true;
            });
        }
        return all.toString();
    }

    private <T> List<T> read(String topic, Class<T> type, Function<T, Object> id, int atLeast, Predicate<T> wanted) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        var found = new LinkedHashMap<Object, T>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var ends = consumer.endOffsets(partitions);
            while (found.size() < atLeast
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(topic + " has " + found.size() + " of " + atLeast + " messages");
                }
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    // what the broker has twice has the same id: consumers count it once
                    event(message.value(), type)
                            .filter(wanted)
                            .ifPresent(event -> found.putIfAbsent(id.apply(event), event));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Tests of damaged messages share the broker: what cannot be read is nobody's event. */
    private static <T> Optional<T> event(byte[] message, Class<T> type) {
        try {
            return Optional.of(ContractJson.mapper().readValue(message, type));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
