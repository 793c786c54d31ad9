package vn.emc.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.transaction.support.TransactionOperations;

/** Applies a slice of records and moves the stored offsets, both or neither. */
@Slf4j
@RequiredArgsConstructor
final class ApplyingBatches<T> {

    /** What became of a slice. */
    enum Outcome {
        APPLIED,
        /** One of its messages is to blame: try its parts. */
        TRY_PARTS,
        /** Try it again as it is. */
        TRY_AGAIN,
        /** Try it again as it is, after a while. */
        WAIT,
        /** Throw it away and read from the stored offsets. */
        FENCED
    }

    private final BatchHandler<T> handler;
    private final TransactionOperations transaction;
    private final ConsumerOffsets offsets;
    private final DeadLetters deadLetters;
    private final ConsumerStatus status;

    /** @param positions the stored offsets as this consumer knows them, by partition; moved on when the slice is applied */
    Outcome attempt(List<Incoming<T>> slice, Map<Integer, Long> positions) {
        try {
            slice.forEach(this::sendAwayIfHopeless);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException refused) {
            log.warn("A dead letter waits for the broker: {}", refused.toString());
            status.waiting("the broker, to take a dead letter");
            return Outcome.WAIT;
        }
        try {
            apply(slice, positions);
            return Outcome.APPLIED;
        } catch (RuntimeException failure) {
            return outcomeOf(failure, slice);
        }
    }

    private void sendAwayIfHopeless(Incoming<T> record) {
        record.sendAway(deadLetters).ifPresent(reason -> {
            log.warn("{} at offset {} became a dead letter: {}", record.partition(), record.raw.offset(), reason);
            status.deadLetter(reason);
        });
    }

    private void apply(List<Incoming<T>> slice, Map<Integer, Long> positions) {
        var messages = new ArrayList<Message<T>>(slice.size());
        var next = new HashMap<Integer, Long>();
        for (var record : slice) {
            next.put(record.raw.partition(), record.raw.offset() + 1);
            if (record.message != null && record.isApplicable()) {
                messages.add(record.message);
            }
        }
        transaction.executeWithoutResult(tx -> {
            // First, because a fenced consumer should learn it before it does the work.
            offsets.advance(positions, next);
            if (!messages.isEmpty()) {
                handler.apply(messages);
            }
        });
        positions.putAll(next);
        status.applied(messages.size());
    }

    private Outcome outcomeOf(RuntimeException failure, List<Incoming<T>> slice) {
        return switch (FailureKind.of(failure)) {
            case FENCED -> Outcome.FENCED;
            case TEMPORARY -> {
                log.warn("A batch waits: {}", RootCause.of(failure));
                status.waiting(RootCause.of(failure));
                yield Outcome.WAIT;
            }
            case POISON -> {
                log.debug("A batch of {} failed", slice.size(), failure);
                if (slice.size() > 1) {
                    yield Outcome.TRY_PARTS;
                }
                slice.getFirst().failed(failure);
                yield Outcome.TRY_AGAIN;
            }
        };
    }
}
