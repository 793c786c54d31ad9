package vn.emc.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;

/** A topic of one test, with its dead letters. */
final class TestTopic implements AutoCloseable {
    final String name = "messaging-" + UUID.randomUUID();
    final KafkaConnection kafka;
    private final Producer<byte[], byte[]> producer;

    TestTopic(String bootstrapServers, int partitions) throws Exception {
        kafka = new KafkaConnection(Map.of("bootstrap.servers", bootstrapServers));
        try (var admin = Admin.create(new HashMap<>(kafka.properties()))) {
            var topic = new NewTopic(name, partitions, (short) 1);
            var deadLetters = new NewTopic(name + "-dlt", 1, (short) 1);
            admin.createTopics(List.of(topic, deadLetters)).all().get();
        }
        producer = kafka.producer();
    }

    void send(Event... events) throws Exception {
        for (var event : events) {
            send(String.valueOf(event.id()), ContractJson.mapper().writeValueAsString(event))
                    .get();
        }
    }

    void sendRange(int from, int to) throws Exception {
        var sent = new ArrayList<Future<?>>();
        for (int id = from; id < to; id++) {
            sent.add(send(String.valueOf(id), ContractJson.mapper().writeValueAsString(Event.of(id))));
        }
        for (var one : sent) {
            one.get();
        }
    }

    Future<?> send(String key, @Nullable String value) {
        return producer.send(new ProducerRecord<>(name, bytes(key), value == null ? null : bytes(value)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = kafka.consumer(Map.of())) {
            var partition = new TopicPartition(name + "-dlt", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }
}
