package vn.emc.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/** Whether a consumer has a broker at the other end; its API never tells, only its metrics do. */
final class ConnectionGauge {
    private final @Nullable Metric connections;

    ConnectionGauge(Consumer<byte[], byte[]> consumer) {
        this.connections = consumer.metrics().entrySet().stream()
                .filter(metric -> "connection-count".equals(metric.getKey().name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    boolean isOpen() {
        return connections != null && connections.metricValue() instanceof Number count && count.intValue() > 0;
    }
}
