package vn.emc.ingest.quarantine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rejected event and what is wrong with it.
 *
 * @param fields what was sent, names in the letter's spelling; identifiers pseudonymised, free text scrubbed
 * @param findings the reason of the rejection first, then every other rule it breaks by today's catalogue
 */
record RejectedEventDetail(RejectedEventView event, Map<String, String> fields, List<Finding> findings) {

    /**
     * A rule the event breaks.
     *
     * @param code stable name of the rule
     * @param rejects whether the event is kept out for it
     * @param field the field concerned, in the letter's spelling; null where it is none in particular
     * @param message what is wrong, in the caller's language
     * @param mend what the sender has to change, in the caller's language
     */
    record Finding(String code, boolean rejects, @Nullable String field, String message, String mend) {}
}
