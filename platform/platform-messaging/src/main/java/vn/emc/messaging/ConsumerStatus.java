package vn.emc.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/** What can be seen of a consumer: metrics, health and how fresh its data is. Written by its thread, read by any. */
final class ConsumerStatus {
    private final MeterRegistry meters;
    private final Tags tags;
    private final Counter applied;
    private final Counter fenced;
    private final DistributionSummary batches;
    private final AtomicLong deadLetters = new AtomicLong();

    private volatile boolean connected;
    private volatile long lag;
    private volatile @Nullable Instant dataUntil;
    private volatile @Nullable String waitingFor;

    ConsumerStatus(ConsumerSettings settings, MeterRegistry meters) {
        this.meters = meters;
        this.tags = Tags.of("consumer", settings.name(), "topic", settings.topic());
        this.applied = meters.counter("emc.consumer.records", tags);
        this.fenced = meters.counter("emc.consumer.fenced", tags);
        this.batches = meters.summary("emc.consumer.batch", tags);
        Gauge.builder("emc.consumer.lag", this, status -> status.lag)
                .tags(tags)
                .strongReference(true)
                .register(meters);
        Gauge.builder("emc.consumer.data.until", this, ConsumerStatus::dataUntilSeconds)
                .baseUnit("seconds")
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }

    void applied(int messages) {
        applied.increment(messages);
        batches.record(messages);
        waitingFor = null;
    }

    void deadLetter(DeadLetterReason reason) {
        deadLetters.incrementAndGet();
        meters.counter("emc.consumer.dead.letters", tags.and("reason", reason.name()))
                .increment();
    }

    void fenced() {
        fenced.increment();
    }

    /** @param reason what the consumer waits for, without anything of a message's content */
    void waiting(@Nullable String reason) {
        waitingFor = reason;
    }

    void connected(boolean now) {
        connected = now;
    }

    void progress(long newLag, @Nullable Instant newDataUntil) {
        lag = newLag;
        dataUntil = newDataUntil;
    }

    long lag() {
        return lag;
    }

    long deadLetters() {
        return deadLetters.get();
    }

    @Nullable
    Instant dataUntil() {
        return dataUntil;
    }

    private double dataUntilSeconds() {
        var until = dataUntil;
        return until == null ? Double.NaN : until.getEpochSecond();
    }

    Health health(boolean running) {
        var waiting = waitingFor;
        var health = running && connected && waiting == null ? Health.up() : Health.down();
        health.withDetail("lag", lag).withDetail("deadLetters", deadLetters.get());
        if (!running) {
            health.withDetail("state", "stopped");
        } else if (waiting != null) {
            health.withDetail("waitingFor", waiting);
        } else if (!connected) {
            health.withDetail("waitingFor", "the broker");
        }
        var until = dataUntil;
        if (until != null) {
            health.withDetail("dataUntil", until);
        }
        return health.build();
    }
}
