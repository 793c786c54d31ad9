package vn.emc.ingest.quarantine;

import java.util.List;
import java.util.Map;

/**
 * One rejected event and what is wrong with it.
 *
 * @param fields what was sent, names in the letter's spelling; identifiers pseudonymised, free text scrubbed
 * @param findings the reason of the rejection first, then the other rules it breaks
 */
record RejectedEventDetail(RejectedEventView event, Map<String, String> fields, List<Finding> findings) {

    /**
     * A rule the event breaks.
     *
     * @param code stable name of the rule
     * @param rejects whether the event was rejected for it
     * @param message what is wrong, in the caller's language
     * @param mend what the sender has to change, in the caller's language
     */
    record Finding(String code, boolean rejects, String message, String mend) {}
}
