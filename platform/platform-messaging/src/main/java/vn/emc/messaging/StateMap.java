package vn.emc.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link StateTopic}: written by its thread, read by any. */
@Slf4j
@RequiredArgsConstructor
final class StateMap<K, V> {
    private final ToLongFunction<V> version;
    private final Map<K, V> entries = new ConcurrentHashMap<>();
    private final List<StateListener<K, V>> listeners = new CopyOnWriteArrayList<>();

    void listen(StateListener<K, V> listener) {
        listeners.add(listener);
    }

    @Nullable
    V get(K key) {
        return entries.get(key);
    }

    Map<K, V> view() {
        return entries;
    }

    Collection<V> values() {
        return entries.values();
    }

    /** Answers whether anything changed. */
    boolean put(K key, @Nullable V value) {
        var before = entries.get(key);
        if (value == null) {
            if (before == null) {
                return false;
            }
            entries.remove(key);
        } else {
            if (before != null && version.applyAsLong(value) < version.applyAsLong(before)) {
                return false;
            }
            if (value.equals(before)) {
                return false;
            }
            entries.put(key, value);
        }
        tell(key, before, value);
        return true;
    }

    /** Makes the entries equal to {@code all}, whatever the versions: the topic was read from its beginning. */
    void replaceAll(Map<K, V> all) {
        for (var key : new HashSet<>(entries.keySet())) {
            if (!all.containsKey(key)) {
                put(key, null);
            }
        }
        all.forEach((key, value) -> {
            var before = entries.put(key, value);
            if (!value.equals(before)) {
                tell(key, before, value);
            }
        });
    }

    private void tell(K key, @Nullable V before, @Nullable V after) {
        for (var listener : listeners) {
            try {
                listener.changed(key, before, after);
            } catch (RuntimeException failure) {
                log.error("A listener failed at the change of {}", key, failure);
            }
        }
    }
}
