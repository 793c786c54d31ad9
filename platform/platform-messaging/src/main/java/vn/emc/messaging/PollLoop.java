package vn.emc.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * The life of one Kafka consumer. It starts each partition at the offset the database knows, and holds on to what it has
 * polled until it is applied; while something has to wait, all partitions are paused and polling goes on, so that the
 * consumer stays in its group. One thread only.
 */
@Slf4j
@RequiredArgsConstructor
final class PollLoop<T> implements ConsumerRebalanceListener {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final RecordReader<T> reader;
    private final ApplyingBatches<T> applying;
    private final ConsumerOffsets offsets;
    private final ConsumerStatus status;
    private final Clock clock;

    private final Map<Integer, Long> positions = new HashMap<>();
    private final Set<TopicPartition> toBePositioned = new HashSet<>();
    private final Deque<List<Incoming<T>>> pending = new ArrayDeque<>();
    private final Map<TopicPartition, Instant> appliedUntil = new HashMap<>();
    private final BackOff backOff = new BackOff();
    private Instant lastCommit = Instant.EPOCH;

    void run(BooleanSupplier running) {
        var connection = new ConnectionGauge(consumer);
        consumer.subscribe(List.of(topic), this);
        while (running.getAsBoolean()) {
            positionAssigned();
            poll();
            applyNext();
            tellProgress(connection.isOpen());
            commitForMonitoring();
        }
    }

    private void positionAssigned() {
        if (toBePositioned.isEmpty() || !backOff.isDue()) {
            return;
        }
        try {
            var stored = offsets.stored();
            for (var partition : toBePositioned) {
                startAt(partition, stored.getOrDefault(partition.partition(), ConsumerOffsets.NONE));
            }
            toBePositioned.clear();
            backOff.succeeded();
            status.waiting(null);
        } catch (RuntimeException failure) {
            var reason = RootCause.of(failure);
            log.warn("Reading {} waits for the stored offsets: {}", topic, reason);
            status.waiting(reason);
            backOff.failed();
        }
    }

    private void startAt(TopicPartition partition, long stored) {
        positions.put(partition.partition(), stored);
        if (stored == ConsumerOffsets.NONE) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, stored);
        }
    }

    private void poll() {
        var free = pending.isEmpty() && toBePositioned.isEmpty();
        if (free) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        var patience = free || backOff.remaining().compareTo(IDLE) > 0 ? IDLE : backOff.remaining();
        try {
            var records = read(consumer.poll(patience));
            if (!records.isEmpty()) {
                pending.add(records);
            }
        } catch (OffsetOutOfRangeException gone) {
            startFromTheOldest(gone.partitions());
        }
    }

    /**
     * The broker does not have the stored offsets: the records were deleted before they were read, or the topic was made
     * anew. Handlers ignore what they have seen, so reading again is safe where skipping would not be.
     */
    private void startFromTheOldest(Set<TopicPartition> partitions) {
        log.error("{} no longer has the stored offsets; reading starts from the oldest records there are", partitions);
        try {
            for (var partition : partitions) {
                offsets.forget(partition.partition());
            }
        } catch (RuntimeException failure) {
            status.waiting(RootCause.of(failure));
            backOff.failed();
        }
        toBePositioned.addAll(partitions);
    }

    private List<Incoming<T>> read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var batch = new ArrayList<Incoming<T>>();
        for (var record : records) {
            if (record.offset() >= positions.getOrDefault(record.partition(), ConsumerOffsets.NONE)) {
                batch.add(Incoming.read(record, reader));
            }
        }
        return batch;
    }

    private void applyNext() {
        if (pending.isEmpty() || !backOff.isDue()) {
            return;
        }
        var slice = pending.removeFirst();
        switch (applying.attempt(slice, positions)) {
            case APPLIED -> {
                slice.forEach(
                        record -> appliedUntil.put(record.partition(), Instant.ofEpochMilli(record.raw.timestamp())));
                backOff.succeeded();
            }
            case TRY_PARTS -> {
                pending.addFirst(slice.subList(slice.size() / 2, slice.size()));
                pending.addFirst(slice.subList(0, slice.size() / 2));
            }
            case TRY_AGAIN -> pending.addFirst(slice);
            case WAIT -> {
                pending.addFirst(slice);
                backOff.failed();
            }
            case FENCED -> startAgainFromStored();
        }
    }

    private void startAgainFromStored() {
        log.warn("The stored offsets of {} were moved by someone else; reading continues from them", topic);
        status.fenced();
        pending.clear();
        toBePositioned.addAll(consumer.assignment());
        backOff.failed();
    }

    private void tellProgress(boolean connected) {
        status.connected(connected);
        if (!connected || !toBePositioned.isEmpty()) {
            return;
        }
        var lag = pending.stream().mapToLong(List::size).sum();
        var now = clock.instant();
        for (var partition : consumer.assignment()) {
            var behind = consumer.currentLag(partition);
            if (behind.isPresent()) {
                lag += behind.getAsLong();
                if (behind.getAsLong() == 0 && pending.isEmpty()) {
                    appliedUntil.put(partition, now);
                }
            }
        }
        status.progress(
                lag, appliedUntil.values().stream().min(Instant::compareTo).orElse(null));
    }

    /** Kafka's own offsets are there for lag tools only; nothing is ever read from them. */
    private void commitForMonitoring() {
        var now = clock.instant();
        if (now.isBefore(lastCommit.plus(BETWEEN_COMMITS))) {
            return;
        }
        lastCommit = now;
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        positions.forEach((partition, next) -> {
            if (next != ConsumerOffsets.NONE) {
                committed.put(new TopicPartition(topic, partition), new OffsetAndMetadata(next));
            }
        });
        if (!committed.isEmpty()) {
            consumer.commitAsync(committed, (ignored, failure) -> {
                if (failure != null) {
                    log.debug("Kafka did not note the offsets", failure);
                }
            });
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            // Kafka tells of every rebalance, and to seek in "no partitions" means to seek in all.
            return;
        }
        // Nothing may be read before the stored offsets are known; until then the position is only a placeholder.
        consumer.pause(partitions);
        consumer.seekToBeginning(partitions);
        toBePositioned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            positions.remove(partition.partition());
            toBePositioned.remove(partition);
            appliedUntil.remove(partition);
        }
        var kept = new ArrayList<List<Incoming<T>>>();
        for (var slice : pending) {
            var rest = slice.stream()
                    .filter(record -> !partitions.contains(record.partition()))
                    .toList();
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        pending.clear();
        pending.addAll(kept);
    }
}
