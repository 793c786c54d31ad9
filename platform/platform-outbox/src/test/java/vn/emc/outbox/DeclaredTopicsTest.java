package vn.emc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import vn.emc.test.TestBroker;

class DeclaredTopicsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PARTITIONS = 3;
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());

    private final NewTopic topic = new NewTopic("declared-" + UUID.randomUUID(), PARTITIONS, (short) 1);
    private final List<String> told = new ArrayList<>();

    @Test
    void aTopicItMakesGetsTheStateOfEverything() throws Exception {
        declare();

        assertThat(told).containsExactly(topic.name());
        try (var admin = Admin.create(BROKER)) {
            assertThat(admin.describeTopics(List.of(topic.name()))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying(
                            topic.name(), made -> assertThat(made.partitions()).hasSize(PARTITIONS));
        }
    }

    @Test
    void aTopicItsReaderMadeFirstGetsItToo() throws Exception {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(topic)).all().get();
        }

        declare();

        assertThat(told).containsExactly(topic.name());
    }

    @Test
    void aStartThatBrokeOffAfterMakingTheTopicLosesNothing() {
        declare();
        declare();

        assertThat(told).containsExactly(topic.name(), topic.name());
    }

    @Test
    void aTopicWithAMessageInAnyPartitionIsLeftAlone() throws Exception {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(topic)).all().get();
        }
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), PARTITIONS - 1, "key", "state"))
                    .get();
        }

        declare();

        assertThat(told).isEmpty();
    }

    /** As at one start: a broker that does not know its new topic for a moment is asked again, as the task does. */
    private void declare() {
        try (var context = new GenericApplicationContext()) {
            context.registerBean("topic", NewTopic.class, () -> topic);
            context.refresh();
            var admin = new KafkaAdmin(BROKER);
            admin.setApplicationContext(context);
            var topics = new DeclaredTopics(admin, List.of(topic), new Telling());
            await().atMost(Duration.ofSeconds(30))
                    .ignoreException(BrokerAwayException.class)
                    .untilAsserted(topics::declare);
        }
    }

    private final class Telling extends Republishing {
        Telling() {
            super(
                    List.of(),
                    new Outbox(new StaticListableBeanFactory().getBeanProvider(Scheduler.class), CLOCK),
                    CLOCK);
        }

        @Override
        int everythingOf(String name) {
            told.add(name);
            return 1;
        }
    }
}
