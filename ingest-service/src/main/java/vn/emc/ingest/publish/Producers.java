package vn.emc.ingest.publish;

import org.apache.kafka.clients.producer.Producer;

/** Opens producers of raw bytes that answer only when all replicas in sync have the message. */
@FunctionalInterface
interface Producers {
    Producer<byte[], byte[]> open();
}
