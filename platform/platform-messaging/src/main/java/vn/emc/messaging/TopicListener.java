package vn.emc.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Told of everything in a topic, by the thread of its {@link TopicFollower}. */
public interface TopicListener {

    /** The topic is read from its beginning: at the start, and again after a failure. */
    void beginning();

    /** The next record. An exception starts the reading anew, after a while. */
    void read(ConsumerRecord<byte[], byte[]> record);

    /** All that was in the topic at the beginning has been read; from then on, after every record or few. */
    void caughtUp(RecordsAgain again);
}
