package vn.emc.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of one dossier, as accepted at the door. Personal data is already pseudonymised and free text scrubbed.
 * Numbers outside the letter's enumerations have been dropped to null with a warning, or the event was rejected.
 *
 * @param eventId given at the door (UUIDv7), or derived from the site and the sender's own {@code EventId}, so that a
 *     repeat carries the same
 * @param kind a sender's event, or one that was agreed in a reconciliation
 * @param siteId the site that sent it
 * @param codeProfile the dossier's code, trimmed and in Unicode form NFC, otherwise as sent; never empty
 * @param codeTthc procedure code as sent
 * @param nameTthc procedure name, scrubbed
 * @param status 0 other, 1 received, 2 processing, 3 result returned, 4 assigned for processing (counts as 2)
 * @param formsReception channel: 1 online, 2 direct. On status 1 the way in, on status 3 the way out
 * @param formsPayments 1 online, 2 direct, 0 or null none
 * @param level 4 fully online, 3 partly online, 0 information only
 * @param isFromDvcqg 1 when received from the national portal
 * @param isDvcbc result by post: 1 VNPost, 2 another carrier, 0 at the counter
 * @param data free text, scrubbed; of an agreed event a {@link vn.emc.contracts.correction.CorrectionReference}
 * @param user who the dossier belongs to, pseudonymised
 * @param eventTime when it happened: the sender's {@code EventTime} where it may back-date, else {@code receivedAt}
 * @param receivedAt when it reached us
 * @param senderEventId whether the id is taken for ever, because the sender chose it ({@code EventId}) or because the event
 *     came out of the quarantine; such ids are unique within the site
 * @param warnings rules the event breaks without being refused
 */
public record DossierEvent(
        UUID eventId,
        EventKind kind,
        int siteId,
        String codeProfile,
        @Nullable String codeTthc,
        @Nullable String nameTthc,
        int status,
        @Nullable Integer formsReception,
        @Nullable Integer formsPayments,
        @Nullable Integer level,
        @Nullable Integer isFromDvcqg,
        @Nullable Integer isDvcbc,
        @Nullable String data,
        @Nullable DossierUser user,
        Instant eventTime,
        Instant receivedAt,
        boolean senderEventId,
        List<Warning> warnings) {

    /** Keeps one dossier's events on one partition, and so in order. */
    public String key() {
        return siteId + "|" + codeProfile;
    }
}
