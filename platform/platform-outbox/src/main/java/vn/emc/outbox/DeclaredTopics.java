package vn.emc.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes sure, once per start, that the topics are there before anything is sent to them. A topic nothing was ever sent to,
 * because the platform is new or the broker lost its data, gets the state of everything.
 */
@Slf4j
@RequiredArgsConstructor
class DeclaredTopics {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private final List<NewTopic> wanted;
    private final Republishing republishing;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean declared;

    void declare() {
        lock.lock();
        try {
            if (declared) {
                return;
            }
            if (!admin.initialize()) {
                throw new BrokerAwayException();
            }
            empty().forEach(this::tellEverything);
            declared = true;
        } finally {
            lock.unlock();
        }
    }

    private void tellEverything(String topic) {
        int told = republishing.everythingOf(topic);
        if (told > 0) {
            log.info("topic {} is empty: {} publications of its state are scheduled", topic, told);
        }
    }

    /** Asked of the broker after declaring: whoever made the topic, and whatever broke off before, the answer is the same. */
    private Set<String> empty() {
        try (var client = Admin.create(Map.copyOf(admin.getConfigurationProperties()))) {
            var partitions = partitions(client);
            var ends = answer(client.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all());
            var filled = ends.entrySet().stream()
                    .filter(end -> end.getValue().offset() > 0)
                    .map(end -> end.getKey().topic())
                    .collect(Collectors.toSet());
            return partitions.stream()
                    .map(TopicPartition::topic)
                    .filter(topic -> !filled.contains(topic))
                    .collect(Collectors.toSet());
        }
    }

    private Set<TopicPartition> partitions(Admin client) {
        var names = wanted.stream().map(NewTopic::name).toList();
        return answer(client.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new BrokerAwayException();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException();
        }
    }
}
