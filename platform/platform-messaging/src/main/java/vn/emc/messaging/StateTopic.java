package vn.emc.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import vn.emc.contracts.ContractJson;

/**
 * A compacted topic as a map in memory. It is read from the beginning at every start, without a group, and followed from
 * then on; of each key the newest version counts, and a record without a value removes its key.
 *
 * <p>Starting never blocks. Until the end has been reached once, {@link #isReady()} is false, unless a snapshot from an
 * earlier run could be loaded; when the broker goes away later, the last known state stays. As a bean it is part of the
 * application's health under the bean's name: up when ready.
 */
@Slf4j
public final class StateTopic<K, V> implements SmartLifecycle, HealthIndicator {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long SAVE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final CloseOptions SHORTLY = CloseOptions.timeout(Duration.ofSeconds(3));
    /** Before consumers, after them at the end: what they do needs the state. */
    private static final int PHASE = DEFAULT_PHASE - 100;

    private final StateSettings<K, V> settings;
    private final KafkaConnection kafka;
    private final StateMap<K, V> state;
    private final @Nullable StateSnapshot<K, V> snapshot;
    private final Counter unreadable;
    private final Worker worker;
    private final CountDownLatch current = new CountDownLatch(1);
    private volatile boolean restored;
    private volatile boolean connected;
    private boolean unsaved;
    private long savedAt;

    public StateTopic(StateSettings<K, V> settings, KafkaConnection kafka, MeterRegistry meters) {
        this.settings = settings;
        this.kafka = kafka;
        this.state = new StateMap<>(settings.version());
        var file = settings.snapshot();
        this.snapshot = file == null ? null : new StateSnapshot<>(settings, file);
        this.unreadable = meters.counter("emc.state.unreadable", "topic", settings.topic());
        this.worker = new Worker("state-" + settings.topic(), this::follow, ignored -> connected = false);
        Gauge.builder("emc.state.entries", this, topic -> topic.state.view().size())
                .tag("topic", settings.topic())
                .strongReference(true)
                .register(meters);
        Gauge.builder("emc.state.ready", this, topic -> topic.isReady() ? 1 : 0)
                .tag("topic", settings.topic())
                .strongReference(true)
                .register(meters);
    }

    /** The entry, or null where there is none. */
    public @Nullable V get(K key) {
        return state.get(key);
    }

    /** The entry, or empty where there is none. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(state.get(key));
    }

    /** All values as they are now; the collection follows later changes. */
    public Collection<V> values() {
        return Collections.unmodifiableCollection(state.values());
    }

    /** Whether the state can be worked with: all of it was read, or it was restored from the last run. */
    public boolean isReady() {
        return restored || isCurrent();
    }

    /** Whether the topic has been read to its end since the start. */
    public boolean isCurrent() {
        return current.getCount() == 0;
    }

    /** Waits for {@link #isCurrent()}; answers it. */
    public boolean awaitCurrent(Duration patience) throws InterruptedException {
        return current.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be called before the start. A listener that is slow holds up the topic; its exceptions are logged. */
    public void listen(StateListener<K, V> listener) {
        state.listen(listener);
    }

    private void follow(BooleanSupplier running) {
        var consumer = kafka.consumer(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, "state-" + settings.topic()));
        try {
            var connection = new ConnectionGauge(consumer);
            var topic = new WholeTopic(settings.topic(), consumer);
            if (!topic.begin(running)) {
                return;
            }
            readToEnd(topic, running);
            while (running.getAsBoolean()) {
                for (var record : consumer.poll(POLL)) {
                    apply(record);
                }
                connected = connection.isOpen();
                saveNowAndThen();
            }
        } finally {
            connected = false;
            consumer.close(SHORTLY);
            save();
        }
    }

    private void readToEnd(WholeTopic topic, BooleanSupplier running) {
        var ends = topic.ends();
        var fresh = new StateMap<K, V>(settings.version());
        while (running.getAsBoolean() && !topic.isPast(ends)) {
            for (var record : topic.consumer().poll(POLL)) {
                read(record, fresh);
            }
        }
        if (topic.isPast(ends)) {
            state.replaceAll(new HashMap<>(fresh.view()));
            unsaved = true;
            connected = true;
            log.info(
                    "{} was read to its end: {} entries",
                    settings.topic(),
                    state.view().size());
            current.countDown();
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        unsaved |= read(record, state);
    }

    private boolean read(ConsumerRecord<byte[], byte[]> record, StateMap<K, V> into) {
        try {
            var key = settings.key().apply(new String(record.key(), StandardCharsets.UTF_8));
            V value = record.value() == null ? null : ContractJson.mapper().readValue(record.value(), settings.type());
            return into.put(key, value);
        } catch (RuntimeException bad) {
            unreadable.increment();
            log.error(
                    "{}-{} at offset {} cannot be read and is skipped: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    bad.getClass().getName());
            return false;
        }
    }

    private void saveNowAndThen() {
        if (System.nanoTime() - savedAt > SAVE_EVERY_NANOS) {
            save();
        }
    }

    private void save() {
        if (unsaved && snapshot != null) {
            snapshot.save(state.view());
            unsaved = false;
            savedAt = System.nanoTime();
        }
    }

    @Override
    public void start() {
        if (snapshot != null && !isReady()) {
            var entries = snapshot.load();
            state.replaceAll(entries);
            restored = !entries.isEmpty();
        }
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
    public int getPhase() {
        return PHASE;
    }

    @Override
    public Health health() {
        var health = isReady() ? Health.up() : Health.down();
        return health.withDetail("entries", state.view().size())
                .withDetail("current", isCurrent())
                .withDetail("connected", connected)
                .build();
    }
}
