package vn.emc.reporting.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.messaging.KafkaConnection;

/** Reads what lies between two places in the topic of dossier events. */
@Component
@RequiredArgsConstructor
class TopicGap {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaConnection kafka;
    private final Clock clock;

    /** Hands on, batch by batch, the events from these offsets (0 where a partition has none) up to those. */
    void read(Map<Integer, Long> from, Map<Integer, Long> to, Consumer<List<DossierEvent>> batches) {
        var open = new HashMap<TopicPartition, Long>();
        to.forEach((partition, end) -> {
            if (from.getOrDefault(partition, 0L) < end) {
                open.put(new TopicPartition(Topics.DOSSIER_EVENTS, partition), end);
            }
        });
        if (!open.isEmpty()) {
            readOpen(open, from, batches);
        }
    }

    private void readOpen(
            Map<TopicPartition, Long> open, Map<Integer, Long> from, Consumer<List<DossierEvent>> batches) {
        try (var consumer = consumer()) {
            consumer.assign(open.keySet());
            open.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition.partition(), 0L)));
            var deadline = clock.instant().plus(PATIENCE);
            while (open.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var batch = new ArrayList<DossierEvent>();
                for (var record : consumer.poll(POLL)) {
                    if (record.offset()
                            < open.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                        add(record, batch);
                    }
                }
                if (!batch.isEmpty()) {
                    batches.accept(batch);
                    deadline = clock.instant().plus(PATIENCE);
                } else if (clock.instant().isAfter(deadline)) {
                    throw new RebuildFailedException("The broker does not hand out the newest events");
                }
            }
        }
    }

    /** What cannot be read became a dead letter of the live consumer too. */
    private static void add(ConsumerRecord<byte[], byte[]> record, List<DossierEvent> batch) {
        try {
            batch.add(DossierEventJson.read(record.value()));
        } catch (RuntimeException unreadable) {
            // Counted and kept by the live consumer.
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(kafka.properties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
