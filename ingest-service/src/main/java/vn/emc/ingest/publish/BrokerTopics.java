package vn.emc.ingest.publish;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import vn.emc.contracts.Topics;

/** The topics this service writes: created when the broker is first reached, since it may be away at start. */
@RequiredArgsConstructor
class BrokerTopics {
    private static final List<String> WRITTEN = List.of(Topics.DOSSIER_EVENTS, Topics.REJECTED_EVENTS);

    private final Runnable creation;
    private boolean created;

    /** Before anything asks for the topics, since some brokers then make them as they like. */
    void ensure() throws BrokerAwayException {
        if (created) {
            return;
        }
        try {
            creation.run();
        } catch (IllegalStateException | KafkaException failure) {
            throw new BrokerAwayException("the topics cannot be created: " + failure);
        }
    }

    /** Has the producer learn where the topics are; throws where the broker does not answer or has them not. */
    void look(Producer<byte[], byte[]> producer) {
        WRITTEN.forEach(producer::partitionsFor);
        created = true;
    }
}
