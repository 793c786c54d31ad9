package vn.emc.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the consumers of an application that has one database. */
@RequiredArgsConstructor
public final class BatchConsumers {
    private final KafkaConnection kafka;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate database;
    private final MeterRegistry meters;
    private final Clock clock;

    /** A consumer of JSON messages in the contracts' format. */
    public <T> TransactionalBatchConsumer<T> json(ConsumerSettings settings, Class<T> type, BatchHandler<T> handler) {
        return of(settings, RecordReader.json(type), handler);
    }

    public <T> TransactionalBatchConsumer<T> of(
            ConsumerSettings settings, RecordReader<T> reader, BatchHandler<T> handler) {
        return new TransactionalBatchConsumer<>(
                settings, reader, handler, kafka, new TransactionTemplate(transactions), database, meters, clock);
    }
}
