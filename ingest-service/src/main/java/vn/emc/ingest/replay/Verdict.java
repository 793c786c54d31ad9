package vn.emc.ingest.replay;

import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;

/** What becomes of an event that is sent again. */
sealed interface Verdict {
    /** It can be counted now. */
    record Accepted(RejectedEvent kept, DossierEvent event) implements Verdict {}

    /**
     * It stays in quarantine.
     *
     * @param reason code of the first rule against it
     */
    record Stays(String reason) implements Verdict {}
}
