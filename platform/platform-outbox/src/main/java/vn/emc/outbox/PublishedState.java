package vn.emc.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feature whose state the other services hold a copy of. */
public interface PublishedState {
    /** The compacted topic the state goes to. */
    String topic();

    /** What is true of {@code key} now, read in the caller's transaction. */
    Optional<Object> current(String key);

    /**
     * The messages of one publication, by their keys. A state of very many keys gives several of them a name and tells them
     * together, in one transaction instead of one for each.
     *
     * @param name one of {@link #keys()}
     */
    default Map<String, Object> messages(String name) {
        return current(name).map(state -> Map.of(name, state)).orElse(Map.of());
    }

    /** Every key there is, of deleted things too, or the names several are told under. */
    List<String> keys();
}
