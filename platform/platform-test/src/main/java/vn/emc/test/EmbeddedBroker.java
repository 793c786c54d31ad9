package vn.emc.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real KRaft broker inside this JVM, its log in a temporary folder; ends with the JVM. */
final class EmbeddedBroker {
    private final String bootstrapServers;

    private EmbeddedBroker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    static EmbeddedBroker start() {
        int port = FreePorts.pick();
        return start(port, port);
    }

    /**
     * @param port where it listens
     * @param advertisedPort where it tells its clients to go, such as a relay in front of it
     */
    static EmbeddedBroker start(int port, int advertisedPort) {
        try {
            Path folder = Files.createTempDirectory("emc-kafka-");
            Properties properties = properties(folder, port, advertisedPort);
            format(folder, properties);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "kafka-stop"));
            return new EmbeddedBroker("127.0.0.1:" + advertisedPort);
        } catch (IOException e) {
            throw new TestStackException("Kafka has no folder for its log", e);
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    private static Properties properties(Path folder, int port, int advertisedPort) {
        int controllerPort = FreePorts.pick();
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort,
                "log.dirs", folder.resolve("log").toString(),
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", "16777216"));
        return properties;
    }

    private static void format(Path folder, Properties properties) throws IOException {
        Path file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        String[] arguments = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (StorageTool.execute(arguments, silence) != 0) {
            throw new TestStackException("Kafka's storage could not be formatted in " + folder);
        }
    }

    private static void stop(KafkaRaftServer server, Path folder) {
        server.shutdown();
        server.awaitShutdown();
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
