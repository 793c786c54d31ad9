package vn.emc.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.emc.contracts.ContractJson;
import vn.emc.test.BrokerOutage;
import vn.emc.test.TestBroker;

class StateTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestTopic topic;
    private final List<StateTopic<Integer, State>> started = new ArrayList<>();

    record State(int id, long version, String name) {}

    @BeforeEach
    void createTopic() throws Exception {
        topic = new TestTopic(TestBroker.bootstrapServers(), 1);
    }

    @AfterEach
    void stop() {
        started.forEach(StateTopic::stop);
        topic.close();
    }

    @Test
    void holdsTheNewestVersionOfEachKey() throws Exception {
        put(new State(1, 1, "old"));
        put(new State(1, 2, "new"));
        put(new State(1, 1, "late"));
        put(new State(2, 1, "gone"));
        remove(2);

        var states = started(topic.kafka, null);

        assertThat(states.awaitCurrent(PATIENCE)).isTrue();
        assertThat(states.values()).containsExactly(new State(1, 2, "new"));
        assertThat(states.find(2)).isEmpty();
        assertThat(states.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void followsChangesAndTellsThem() throws Exception {
        put(new State(1, 1, "a"));
        var told = new ArrayList<String>();
        var states = topic(topic.kafka, null);
        states.listen((key, before, after) -> told.add(key + ": " + name(before) + " -> " + name(after)));
        started.add(states);
        states.start();
        states.awaitCurrent(PATIENCE);

        put(new State(1, 2, "b"));
        remove(1);

        await().atMost(PATIENCE).until(() -> states.get(1) == null);
        assertThat(told).containsExactly("1: null -> a", "1: a -> b", "1: b -> null");
    }

    @Test
    void anUnreadableRecordLeavesTheStateAsItWas() throws Exception {
        put(new State(1, 1, "a"));
        topic.send("1", "{").get();
        topic.send("not a number", "{}").get();
        put(new State(2, 1, "b"));

        var states = started(topic.kafka, null);

        assertThat(states.awaitCurrent(PATIENCE)).isTrue();
        assertThat(states.values()).containsExactlyInAnyOrder(new State(1, 1, "a"), new State(2, 1, "b"));
    }

    @Test
    void isNotReadyWhileTheBrokerHasNeverAnswered() throws Exception {
        var nowhere = new KafkaConnection(Map.of("bootstrap.servers", "127.0.0.1:1"));

        var states = started(nowhere, null);

        assertThat(states.awaitCurrent(Duration.ofSeconds(2))).isFalse();
        assertThat(states.isReady()).isFalse();
        assertThat(states.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void worksFromItsFileWhileTheBrokerIsAway(@TempDir Path folder) throws Exception {
        var file = folder.resolve("states.json");
        put(new State(1, 1, "a"));
        var earlier = started(topic.kafka, file);
        earlier.awaitCurrent(PATIENCE);
        earlier.stop();
        var nowhere = new KafkaConnection(Map.of("bootstrap.servers", "127.0.0.1:1"));

        var states = started(nowhere, file);

        assertThat(states.isReady()).isTrue();
        assertThat(states.isCurrent()).isFalse();
        assertThat(states.get(1)).isEqualTo(new State(1, 1, "a"));
    }

    @Test
    void whatTheFileHasButTheTopicNoLongerIsForgotten(@TempDir Path folder) throws Exception {
        var file = folder.resolve("states.json");
        put(new State(1, 1, "a"));
        put(new State(2, 1, "b"));
        var earlier = started(topic.kafka, file);
        earlier.awaitCurrent(PATIENCE);
        earlier.stop();
        remove(2);

        var states = started(topic.kafka, file);

        assertThat(states.awaitCurrent(PATIENCE)).isTrue();
        assertThat(states.values()).containsExactly(new State(1, 1, "a"));
    }

    @Test
    void keepsItsStateThroughAnOutageAndGoesOn() throws Exception {
        try (var outage = BrokerOutage.start();
                var itsTopic = new TestTopic(outage.bootstrapServers(), 1)) {
            itsTopic.send("1", ContractJson.mapper().writeValueAsString(new State(1, 1, "a")))
                    .get();
            var states = new StateTopic<>(settings(itsTopic.name), itsTopic.kafka, new SimpleMeterRegistry());
            started.add(states);
            states.start();
            states.awaitCurrent(PATIENCE);
            outage.begin();
            await().atMost(PATIENCE)
                    .until(() -> Objects.equals(states.health().getDetails().get("connected"), false));
            assertThat(states.get(1)).isEqualTo(new State(1, 1, "a"));

            outage.end();

            itsTopic.send("1", ContractJson.mapper().writeValueAsString(new State(1, 2, "b")))
                    .get();
            await().atMost(PATIENCE).until(() -> new State(1, 2, "b").equals(states.get(1)));
        }
    }

    private void put(State state) throws Exception {
        topic.send(String.valueOf(state.id()), ContractJson.mapper().writeValueAsString(state))
                .get();
    }

    private void remove(int id) throws Exception {
        topic.send(String.valueOf(id), null).get();
    }

    private static String name(@Nullable State state) {
        return state == null ? "null" : state.name();
    }

    private static StateSettings<Integer, State> settings(String topic) {
        return StateSettings.of(topic, State.class, Integer::valueOf, State::version);
    }

    private StateTopic<Integer, State> started(KafkaConnection kafka, @Nullable Path file) {
        var states = topic(kafka, file);
        started.add(states);
        states.start();
        return states;
    }

    private StateTopic<Integer, State> topic(KafkaConnection kafka, @Nullable Path file) {
        var settings = settings(topic.name);
        return new StateTopic<>(file == null ? settings : settings.keptIn(file), kafka, new SimpleMeterRegistry());
    }
}
