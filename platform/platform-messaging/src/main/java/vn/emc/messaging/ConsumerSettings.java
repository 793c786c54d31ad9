package vn.emc.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/**
 * What a consumer reads, and as whom.
 *
 * @param name names the consumer: its group, its rows in {@code consumer_offset}, its metrics
 * @param topic what it reads
 * @param batchSize most messages in one transaction
 * @param patienceMillis longest time a message waits for others to form a batch with
 */
public record ConsumerSettings(String name, String topic, int batchSize, int patienceMillis) {
    private static final int BATCH_SIZE = 5_000;
    private static final int PATIENCE_MILLIS = 200;
    private static final int BYTES_WORTH_A_BATCH = 1024 * 1024;

    /** Batches of up to 5,000 under load, and an answer within a fifth of a second when idle. */
    public static ConsumerSettings of(String name, String topic) {
        return new ConsumerSettings(name, topic, BATCH_SIZE, PATIENCE_MILLIS);
    }

    Map<String, Object> kafka() {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, name,
                ConsumerConfig.CLIENT_ID_CONFIG, name,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG, BYTES_WORTH_A_BATCH,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, patienceMillis,
                // A killed process is replaced after 10 s rather than 45.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
    }
}
