package vn.emc.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.messaging.ApplyingBatches.Outcome;

class ApplyingBatchesTest {
    private TestLedger ledger;

    @BeforeEach
    void createLedger() {
        ledger = TestLedger.create();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void aZombieThatStillHoldsABatchIsFenced() {
        var alive = consumer(ledger::apply);
        var zombie = consumer(ledger::apply);
        alive.attempt(List.of(event(0, 1), event(1, 2)), new HashMap<>());

        var outcome = zombie.attempt(List.of(event(0, 1), event(1, 2)), new HashMap<>());

        assertThat(outcome).isEqualTo(Outcome.FENCED);
        assertThat(ledger.applied()).containsExactly(1, 2);
    }

    @Test
    void aZombieThatHasStoredOffsetsBeforeIsFencedToo() {
        var positions = new HashMap<Integer, Long>();
        var zombie = consumer(ledger::apply);
        zombie.attempt(List.of(event(0, 1)), positions);
        consumer(ledger::apply).attempt(List.of(event(1, 2)), new HashMap<>(positions));

        var outcome = zombie.attempt(List.of(event(1, 2)), positions);

        assertThat(outcome).isEqualTo(Outcome.FENCED);
        assertThat(ledger.applied()).containsExactly(1, 2);
    }

    @Test
    void aFailedBatchLeavesNeitherRowsNorOffsets() {
        var failing = consumer(batch -> {
            ledger.apply(batch);
            throw new RetryLaterException("not yet");
        });
        var positions = new HashMap<Integer, Long>();

        var outcome = failing.attempt(List.of(event(0, 1)), positions);

        assertThat(outcome).isEqualTo(Outcome.WAIT);
        assertThat(ledger.applied()).isEmpty();
        assertThat(positions).isEmpty();
        assertThat(new ConsumerOffsets(ledger.jdbc, "test", "topic").stored()).isEmpty();
    }

    @Test
    void offsetsAreStoredWithTheRows() {
        consumer(ledger::apply).attempt(List.of(event(0, 1), event(1, 2)), new HashMap<>());

        assertThat(new ConsumerOffsets(ledger.jdbc, "test", "topic").stored()).isEqualTo(Map.of(0, 2L));
    }

    private ApplyingBatches<Event> consumer(BatchHandler<Event> handler) {
        var settings = ConsumerSettings.of("test", "topic");
        var dataSource = ledger.jdbc.getDataSource();
        assertThat(dataSource).isNotNull();
        return new ApplyingBatches<>(
                handler,
                new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                new ConsumerOffsets(ledger.jdbc, settings.name(), settings.topic()),
                new DeadLetters(new KafkaConnection(Map.of()), settings.name()),
                new ConsumerStatus(settings, new SimpleMeterRegistry()));
    }

    private static Incoming<Event> event(long offset, int id) {
        var value = ContractJson.mapper().writeValueAsBytes(Event.of(id));
        var key = String.valueOf(id).getBytes(StandardCharsets.UTF_8);
        return Incoming.read(new ConsumerRecord<>("topic", 0, offset, key, value), RecordReader.json(Event.class));
    }
}
