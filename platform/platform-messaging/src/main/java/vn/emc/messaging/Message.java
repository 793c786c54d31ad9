package vn.emc.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a handler sees it.
 *
 * @param value what was sent, read
 * @param key the record's key as text
 * @param partition where it came from
 * @param offset its place there
 * @param timestamp when the producer sent it
 */
public record Message<T>(T value, @Nullable String key, int partition, long offset, Instant timestamp) {}
