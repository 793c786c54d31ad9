package vn.emc.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes sure, once per start, that the compacted topics are there before anything is sent to them. A topic that had to be
 * made, because the platform is new or the broker lost its data, gets the state of everything.
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
            var existing = existing();
            if (!admin.initialize()) {
                throw new BrokerAwayException();
            }
            wanted.stream()
                    .map(NewTopic::name)
                    .filter(name -> !existing.contains(name))
                    .forEach(name -> {
                        log.info("declared topic {}", name);
                        republishing.everythingOf(name);
                    });
            declared = true;
        } finally {
            lock.unlock();
        }
    }

    private Set<String> existing() {
        try (var client = Admin.create(Map.copyOf(admin.getConfigurationProperties()))) {
            return client.listTopics().names().get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new BrokerAwayException();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException();
        }
    }
}
