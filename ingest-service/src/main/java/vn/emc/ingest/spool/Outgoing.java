package vn.emc.ingest.spool;

/**
 * A message for the broker. The arrays are not copied: whoever makes one keeps no reference.
 *
 * @param topic where it goes
 * @param key decides its partition
 * @param value what consumers read; free of personal data
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record Outgoing(String topic, byte[] key, byte[] value) {
    /** Bytes of key and value. */
    public int size() {
        return key.length + value.length;
    }
}
