package vn.emc.ingest.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;

/**
 * An event as the quarantine keeps it.
 *
 * @param fingerprint of what it says, without when
 * @param replayId by which it was accepted, null where it was not
 */
record KeptEvent(
        RejectedEvent event, UUID fingerprint, @Nullable Long replayId) {

    /** What identical events have in common. */
    record Kind(int siteId, RejectionReason reason, UUID fingerprint) {}

    Kind kind() {
        return new Kind(event.siteId(), event.reason(), fingerprint);
    }
}
