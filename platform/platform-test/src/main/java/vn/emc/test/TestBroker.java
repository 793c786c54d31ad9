package vn.emc.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The one Kafka broker of this JVM. Topics are not created by themselves: declare them, as the services do. */
public final class TestBroker {
    private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.2.1");

    private TestBroker() {}

    public static String bootstrapServers() {
        return Running.BOOTSTRAP_SERVERS;
    }

    private static final class Running {
        private static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            return switch (TestBackend.current()) {
                case CONTAINERS -> startContainer();
                case EMBEDDED -> EmbeddedBroker.start().bootstrapServers();
            };
        }

        private static String startContainer() {
            var container = new KafkaContainer(IMAGE)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            container.start();
            return container.getBootstrapServers();
        }
    }
}
