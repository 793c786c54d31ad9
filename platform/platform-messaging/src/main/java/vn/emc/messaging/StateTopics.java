package vn.emc.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;

/** Makes the state topics of an application. */
@RequiredArgsConstructor
public final class StateTopics {
    private final KafkaConnection kafka;
    private final MeterRegistry meters;

    public <K, V> StateTopic<K, V> of(StateSettings<K, V> settings) {
        return new StateTopic<>(settings, kafka, meters);
    }
}
