package vn.emc.ingest.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractOutcome;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.test.TestBroker;

/** Asks for extracts as reconciliation-service does, and reads what it would. */
final class Broker {
    private static final Map<String, Object> SETTINGS = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Broker() {}

    @SuppressWarnings("FutureReturnValueIgnored") // closing the producer waits for it
    static void ask(ExtractRequest request) {
        createTopic();
        try (var producer = new KafkaProducer<>(SETTINGS, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    Topics.EXTRACT_REQUESTS,
                    request.extractId().toString(),
                    ContractJson.mapper().writeValueAsBytes(request)));
        }
    }

    /** The outcome, once it is there so often. */
    static ExtractResult done(UUID extractId, int times) {
        return read(
                        Topics.EXTRACT_RESULTS,
                        extractId,
                        found -> found.stream()
                                        .map(Broker::result)
                                        .filter(result -> result.outcome() != ExtractOutcome.BEGUN)
                                        .count()
                                >= times)
                .stream()
                .map(Broker::result)
                .toList()
                .getLast();
    }

    /** All pieces there are by now, in their order. */
    static List<ExtractChunk> chunks(UUID extractId) {
        return read(Topics.EXTRACT_ROWS, extractId, found -> true).stream()
                .map(message -> ExtractChunk.read(message.value()))
                .toList();
    }

    private static ExtractResult result(ConsumerRecord<String, byte[]> message) {
        return ContractJson.mapper().readValue(message.value(), ExtractResult.class);
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            String topic, UUID extractId, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(SETTINGS, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    || !enough.test(found)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(topic + " has only " + found.size() + " messages of " + extractId);
                }
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (extractId.toString().equals(message.key())) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }

    private static void createTopic() {
        try (var admin = Admin.create(SETTINGS)) {
            admin.createTopics(List.of(new NewTopic(Topics.EXTRACT_REQUESTS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException already) {
            if (!(already.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(already);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
