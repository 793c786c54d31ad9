package vn.emc.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a compacted topic from the beginning at every start, without a group, and follows it from then on. It keeps
 * nothing: what is to be remembered of the topic is its listener's business, which suits a topic too large to be held as
 * a {@link StateTopic}. Starting never blocks, and a broker that is away is waited for.
 */
public final class TopicFollower implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final CloseOptions SHORTLY = CloseOptions.timeout(Duration.ofSeconds(3));

    private final String topic;
    private final KafkaConnection kafka;
    private final TopicListener listener;
    private final Worker worker;

    public TopicFollower(String topic, KafkaConnection kafka, TopicListener listener) {
        this.topic = topic;
        this.kafka = kafka;
        this.listener = listener;
        this.worker = new Worker("follower-" + topic, this::follow, ignored -> {});
    }

    private void follow(BooleanSupplier running) {
        var consumer = kafka.consumer(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, "follower-" + topic));
        try {
            var whole = new WholeTopic(topic, consumer);
            if (!whole.begin(running)) {
                return;
            }
            listener.beginning();
            var ends = whole.ends();
            var again = new RecordsAgain(whole, running);
            var caughtUp = false;
            while (running.getAsBoolean()) {
                caughtUp = caughtUp || whole.isPast(ends);
                if (caughtUp) {
                    listener.caughtUp(again);
                }
                for (var record : consumer.poll(POLL)) {
                    listener.read(record);
                }
            }
        } finally {
            consumer.close(SHORTLY);
        }
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
}
