package vn.emc.ingest.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation wants of the ledger, and what has become of it.
 *
 * @param from first of the days in Viet Nam of which a dossier must have an event
 * @param to the last of them
 * @param failure why it failed: a code
 */
record Extract(
        UUID id,
        State state,
        List<Integer> sites,
        LocalDate from,
        LocalDate to,
        @Nullable String failure) {

    /** What has become of it. */
    enum State {
        WAITING,
        DONE,
        FAILED,
        CANCELLED
    }

    Extract {
        sites = List.copyOf(sites);
    }
}
