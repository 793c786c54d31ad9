package vn.emc.messaging;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link StateTopic} holds.
 *
 * @param topic a compacted topic of whole states
 * @param type what its values are
 * @param key reads a record's key; an exception means that the record is skipped
 * @param version of a value; an older one never replaces a newer one
 * @param snapshot a file the state is kept in, so that the service can work before the broker is there; null for none
 */
public record StateSettings<K, V>(
        String topic,
        Class<V> type,
        Function<String, K> key,
        ToLongFunction<V> version,
        @Nullable Path snapshot) {

    public static <K, V> StateSettings<K, V> of(
            String topic, Class<V> type, Function<String, K> key, ToLongFunction<V> version) {
        return new StateSettings<>(topic, type, key, version, null);
    }

    /** The same, kept in {@code file} too. */
    public StateSettings<K, V> keptIn(Path file) {
        return new StateSettings<>(topic, type, key, version, file);
    }
}
