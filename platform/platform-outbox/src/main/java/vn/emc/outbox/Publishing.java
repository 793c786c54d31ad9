package vn.emc.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.ContractJson;

/**
 * Sends the newest state of one key, or of several told together, and waits for the broker's acknowledgement. A lock per
 * publication's name, held until then, keeps an older state from overtaking a newer one, also between replicas of this
 * service.
 */
class Publishing {
    private static final Duration LONGEST_SEND = Duration.ofSeconds(10);

    private final Map<String, PublishedState> states;
    private final KafkaTemplate<String, byte[]> kafka;
    private final DeclaredTopics topics;
    private final JdbcClient database;
    private final MeterRegistry meters;

    Publishing(
            List<PublishedState> states,
            KafkaTemplate<String, byte[]> kafka,
            DeclaredTopics topics,
            JdbcClient database,
            MeterRegistry meters) {
        this.states = states.stream().collect(Collectors.toUnmodifiableMap(PublishedState::topic, Function.identity()));
        this.kafka = kafka;
        this.topics = topics;
        this.database = database;
        this.meters = meters;
    }

    @Transactional
    void publish(Publication publication) {
        var state = states.get(publication.topic());
        if (state == null) {
            throw new UnknownPublicationException(publication.taskInstance());
        }
        topics.declare();
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", publication.topic() + "/" + publication.key())
                .query(row -> {});
        var sent = state.messages(publication.key()).entrySet().stream()
                .map(message -> send(publication.topic(), message.getKey(), message.getValue()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent)
                .orTimeout(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        meters.counter("emc.publications", "topic", publication.topic()).increment(sent.length);
    }

    private CompletableFuture<?> send(String topic, String key, Object current) {
        return kafka.send(topic, key, ContractJson.mapper().writeValueAsBytes(current));
    }
}
