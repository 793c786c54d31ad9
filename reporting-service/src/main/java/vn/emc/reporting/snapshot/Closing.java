package vn.emc.reporting.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period being closed, or closed. A closing that succeeded has a snapshot of the same number.
 *
 * @param stepsDone of {@link TakingSnapshot#STEPS}
 * @param replacedBy the number of the newest snapshot of the same period, where that is a later one
 * @param failure why it failed
 */
record Closing(
        long id,
        LocalDate from,
        LocalDate to,
        String reason,
        String requestedBy,
        Instant requestedAt,
        State state,
        int stepsDone,
        @Nullable String failure,
        @Nullable Instant closedAt,
        @Nullable Instant dataUntil,
        @Nullable String sha256,
        @Nullable Long replacedBy) {

    /** How far a closing is. */
    enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
