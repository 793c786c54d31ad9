package vn.emc.messaging;

import java.io.IOException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.emc.contracts.ContractJson;

/**
 * Makes a value of a raw record. Any exception means that the record cannot be read, now or ever, and sends it to the
 * dead-letter topic.
 */
@FunctionalInterface
public interface RecordReader<T> {

    T read(ConsumerRecord<byte[], byte[]> record) throws IOException;

    /** Reads JSON in the contracts' wire format. */
    static <T> RecordReader<T> json(Class<T> type) {
        var reader = ContractJson.mapper().readerFor(type);
        return values(reader::readValue);
    }

    /** Reads what {@code reading} makes of the record's value. */
    static <T> RecordReader<T> values(Function<byte[], T> reading) {
        return record -> {
            if (record.value() == null) {
                throw new IOException("the record has no value");
            }
            T value = reading.apply(record.value());
            if (value == null) {
                throw new IOException("the record holds JSON null");
            }
            return value;
        };
    }
}
