package vn.emc.outbox;

import java.util.List;
import java.util.Optional;

/** A feature whose state the other services hold a copy of. */
public interface PublishedState {
    /** The compacted topic the state goes to. */
    String topic();

    /** What is true of {@code key} now, read in the caller's transaction. */
    Optional<Object> current(String key);

    /** Every key there is, of deleted things too. */
    List<String> keys();
}
