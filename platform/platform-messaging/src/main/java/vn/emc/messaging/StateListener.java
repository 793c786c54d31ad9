package vn.emc.messaging;

import org.jspecify.annotations.Nullable;

/** Told of every change of a {@link StateTopic}, one after the other, by its thread. */
@FunctionalInterface
public interface StateListener<K, V> {

    /**
     * An entry came, changed or went.
     *
     * @param before null for a new entry
     * @param after null for one that is gone
     */
    void changed(K key, @Nullable V before, @Nullable V after);
}
