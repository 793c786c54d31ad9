package vn.emc.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where in a topic a record lies. */
public record RecordPlace(TopicPartition partition, long offset) {
    public static RecordPlace of(ConsumerRecord<?, ?> record) {
        return new RecordPlace(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
}
