package vn.emc.ingest.publish;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.producer.Producer;
import vn.emc.contracts.Topics;

/** The topics this service writes: created when the broker is first reached, since it may be away at start. */
@RequiredArgsConstructor
class BrokerTopics {
    private static final List<String> WRITTEN = List.of(Topics.DOSSIER_EVENTS, Topics.REJECTED_EVENTS);

    private final Runnable creation;
    private boolean created;

    void ensure() {
        if (!created) {
            creation.run();
        }
    }

    /** Has the producer learn where the topics are; throws where the broker does not answer or has them not. */
    void look(Producer<byte[], byte[]> producer) {
        WRITTEN.forEach(producer::partitionsFor);
        created = true;
    }
}
