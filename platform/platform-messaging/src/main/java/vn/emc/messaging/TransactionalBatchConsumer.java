package vn.emc.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies a topic's messages to a database so that each takes effect exactly once: a batch and the offsets after it are
 * stored in one transaction, and reading always starts at the stored offsets. The offsets move by compare-and-set, so a
 * consumer that was believed dead cannot apply a batch a second time.
 *
 * <p>It waits for a database or a broker that is away, for as long as that takes, and loses and skips nothing. A message
 * that cannot be read, or that alone fails every time, goes to the topic's dead letters; the rest of its batch goes on.
 *
 * <p>As a bean it starts and stops with the application and is part of its health under the bean's name.
 */
public final class TransactionalBatchConsumer<T> implements SmartLifecycle, HealthIndicator {
    private static final CloseOptions SHORTLY = CloseOptions.timeout(Duration.ofSeconds(3));

    private final ConsumerSettings settings;
    private final RecordReader<T> reader;
    private final BatchHandler<T> handler;
    private final KafkaConnection kafka;
    private final TransactionOperations transaction;
    private final ConsumerOffsets offsets;
    private final Clock clock;
    private final ConsumerStatus status;
    private final Worker worker;

    public TransactionalBatchConsumer(
            ConsumerSettings settings,
            RecordReader<T> reader,
            BatchHandler<T> handler,
            KafkaConnection kafka,
            TransactionOperations transaction,
            JdbcTemplate database,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.handler = handler;
        this.kafka = kafka;
        this.transaction = transaction;
        this.offsets = new ConsumerOffsets(database, settings.name(), settings.topic());
        this.clock = clock;
        this.status = new ConsumerStatus(settings, meters);
        this.worker = new Worker(
                "consumer-" + settings.name(), this::consume, failure -> status.waiting(RootCause.of(failure)));
    }

    private void consume(BooleanSupplier running) {
        status.connected(false);
        try (var deadLetters = new DeadLetters(kafka, settings.name())) {
            var consumer = kafka.consumer(settings.kafka());
            try {
                var applying = new ApplyingBatches<>(handler, transaction, offsets, deadLetters, status);
                new PollLoop<>(consumer, settings.topic(), reader, applying, offsets, status, clock).run(running);
            } finally {
                consumer.close(SHORTLY);
            }
        }
    }

    /** Records that wait to be applied, as far as the broker has told. */
    public long lag() {
        return status.lag();
    }

    /** Records sent to the dead letters since the start. */
    public long deadLetters() {
        return status.deadLetters();
    }

    /** Whatever reached the broker before this moment has been applied; null until the broker has been heard. */
    public @Nullable Instant dataUntil() {
        return status.dataUntil();
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    /** Beside the others, so that an application with many of these stops as fast as one with one. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofVirtual().start(() -> {
            stop();
            callback.run();
        });
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    @Override
    public Health health() {
        return status.health(isRunning());
    }
}
