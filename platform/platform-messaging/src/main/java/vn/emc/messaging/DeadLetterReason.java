package vn.emc.messaging;

import org.jspecify.annotations.Nullable;

/** Why a record became a dead letter. The names are a contract: they stand in the topic and in metrics. */
public enum DeadLetterReason {
    /** The value is not the message the topic carries. */
    UNREADABLE,
    /** Applying it failed every time, and by itself. */
    NOT_APPLICABLE;

    static DeadLetterReason of(@Nullable String name) {
        return NOT_APPLICABLE.name().equals(name) ? NOT_APPLICABLE : UNREADABLE;
    }
}
