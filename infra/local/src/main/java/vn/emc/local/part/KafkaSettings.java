package vn.emc.local.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.emc.local.home.Port;
import vn.emc.local.home.Setup;

/** The broker's {@code server.properties}. */
record KafkaSettings(Map<String, String> values) {
    static KafkaSettings of(Setup setup, Path log) {
        int port = setup.port(Port.KAFKA);
        int controller = setup.port(Port.KAFKA_CONTROLLER);
        Map<String, String> values = new TreeMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs",
                log.toString()));
        values.putAll(single());
        values.putAll(Map.of(
                // topics are declared by the service that writes them
                "auto.create.topics.enable", "false",
                // longer than anybody leaves a machine switched off: consumers continue from their own offsets
                "log.retention.hours", "720",
                "log.segment.bytes", "134217728",
                // retention goes by arrival, or back-dated events would be gone before they are read
                "log.message.timestamp.type", "LogAppendTime",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "message.max.bytes", "8388608"));
        return new KafkaSettings(values);
    }

    /** One broker has no one to copy to. */
    private static Map<String, String> single() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** In the form that Kafka's own tools use: 16 random bytes in URL-safe Base64. */
    static String newClusterId() {
        UUID random = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits());
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        return id.startsWith("-") ? newClusterId() : id;
    }
}
