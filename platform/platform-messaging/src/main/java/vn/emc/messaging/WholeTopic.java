package vn.emc.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A topic that is read from its beginning, all partitions by one consumer. */
record WholeTopic(String name, Consumer<byte[], byte[]> consumer) {
    private static final Duration BROKER_ANSWER = Duration.ofSeconds(10);

    /** Goes to the beginning; the topic may not be there yet: its writer creates it. False when stopped before. */
    boolean begin(BooleanSupplier running) {
        var backOff = new BackOff();
        while (running.getAsBoolean()) {
            var partitions = consumer.partitionsFor(name, BROKER_ANSWER).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (!partitions.isEmpty()) {
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                return true;
            }
            backOff.failed();
            backOff.sleep();
        }
        return false;
    }

    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment(), BROKER_ANSWER);
    }

    boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue());
    }

    long position(TopicPartition partition) {
        return consumer.position(partition, BROKER_ANSWER);
    }
}
