package vn.emc.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records that were passed before, read once more. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class RecordsAgain {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final WholeTopic topic;
    private final BooleanSupplier running;

    /**
     * Hands over the records at these places, in the order of the topic; one that was compacted away meanwhile is left out.
     * Everything between the first and the last is fetched, so places close to each other are cheap.
     */
    public void read(Collection<RecordPlace> places, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var wanted = new HashSet<>(places);
        if (wanted.isEmpty()) {
            return;
        }
        var positions = new HashMap<TopicPartition, Long>();
        for (var partition : topic.consumer().assignment()) {
            positions.put(partition, topic.position(partition));
        }
        var ends = seekToFirst(wanted);
        while (running.getAsBoolean() && !topic.isPast(ends)) {
            for (var record : topic.consumer().poll(POLL)) {
                if (wanted.remove(RecordPlace.of(record))) {
                    reader.accept(record);
                }
            }
        }
        positions.forEach(topic.consumer()::seek);
        topic.consumer().resume(topic.consumer().assignment());
    }

    /** Answers where the last of the wanted ends, by partition; the other partitions wait. */
    private Map<TopicPartition, Long> seekToFirst(Set<RecordPlace> wanted) {
        var ranges = wanted.stream()
                .collect(
                        Collectors.groupingBy(RecordPlace::partition, Collectors.summarizingLong(RecordPlace::offset)));
        var ends = new HashMap<TopicPartition, Long>();
        topic.consumer().pause(topic.consumer().assignment());
        topic.consumer().resume(ranges.keySet());
        ranges.forEach((partition, range) -> {
            topic.consumer().seek(partition, range.getMin());
            ends.put(partition, range.getMax() + 1);
        });
        return ends;
    }
}
