package vn.emc.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event that could be attributed to a site but not accepted. Kept, redacted, until its owner repairs it.
 *
 * @param eventId as it would have been accepted
 * @param siteId the site it was sent for
 * @param reason why it was not accepted
 * @param warnings further rules it breaks
 * @param fields what was sent, names in the letter's spelling; identifiers pseudonymised, free text scrubbed
 * @param shape how it was sent: {@code form}, {@code json}, {@code multipart}, {@code query} or {@code bulk}
 * @param eventTime as of {@link DossierEvent#eventTime()}
 * @param receivedAt when it reached us
 */
public record RejectedEvent(
        UUID eventId,
        int siteId,
        RejectionReason reason,
        List<Warning> warnings,
        Map<String, String> fields,
        String shape,
        Instant eventTime,
        Instant receivedAt) {}
