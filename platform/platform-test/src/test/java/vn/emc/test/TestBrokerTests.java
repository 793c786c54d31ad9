package vn.emc.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestBrokerTests {
    @Test
    void keepsWhatIsSentToADeclaredTopic() throws Exception {
        String servers = TestBroker.bootstrapServers();
        declare(servers, "kept");

        send(servers, "kept", "xin chào");

        assertThat(read(servers, "kept")).containsExactly("xin chào");
    }

    @Test
    void isAwayDuringAnOutageAndHasEverythingAfterIt() throws Exception {
        try (var outage = BrokerOutage.start()) {
            String servers = outage.bootstrapServers();
            declare(servers, "outage");
            send(servers, "outage", "before");

            outage.begin();
            assertThatThrownBy(() -> send(servers, "outage", "during"))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
            outage.end();
            send(servers, "outage", "after");

            assertThat(read(servers, "outage")).containsExactly("before", "after");
        }
    }

    @Test
    void hangsDuringASilentOutage() throws Exception {
        try (var outage = BrokerOutage.start()) {
            String servers = outage.bootstrapServers();
            declare(servers, "silence");

            outage.beginSilently();

            assertThatThrownBy(() -> send(servers, "silence", "during"))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void declare(String servers, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(String servers, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "acks", "all",
                "max.block.ms", 2_000,
                "delivery.timeout.ms", 2_000,
                "request.timeout.ms", 1_500,
                "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(String servers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
                    .map(message -> message.value())
                    .toList();
        }
    }
}
