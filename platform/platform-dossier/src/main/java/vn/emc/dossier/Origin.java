package vn.emc.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/**
 * The event that decides a fact, reduced to what later events must be compared with. Times are to the microsecond.
 *
 * @param at when the event happened
 * @param agreedAt when a correction reached us, which orders corrections; null for all others
 * @param eventId settles equal times, so that the order of arrival never does
 */
public record Origin(
        Authority authority, Instant at, @Nullable Instant agreedAt, UUID eventId) {

    static Origin of(DossierEvent event, Authority authority) {
        return new Origin(
                authority,
                event.eventTime().truncatedTo(ChronoUnit.MICROS),
                authority == Authority.AGREED ? event.receivedAt().truncatedTo(ChronoUnit.MICROS) : null,
                event.eventId());
    }

    /** Whether this event decides rather than {@code held}, where the first event of its kind counts. */
    boolean decidesFirst(Origin held) {
        return !repeats(held) && (authority == held.authority ? isStrongerAsFirst(held) : outranks(held));
    }

    /** Whether this event decides rather than {@code held}, where the last event of its kind counts. */
    boolean decidesLast(Origin held) {
        return !repeats(held) && (authority == held.authority ? isStrongerAsLast(held) : outranks(held));
    }

    /** An event that comes again changes nothing, even where a sender's repeat bears another time. */
    private boolean repeats(Origin held) {
        return eventId.equals(held.eventId) && authority == held.authority;
    }

    private boolean outranks(Origin held) {
        return authority.compareTo(held.authority) < 0;
    }

    private boolean isStrongerAsFirst(Origin held) {
        return authority == Authority.AGREED ? isAgreedAfter(held) : order(at, held.at, held) < 0;
    }

    private boolean isStrongerAsLast(Origin held) {
        return authority == Authority.AGREED ? isAgreedAfter(held) : order(at, held.at, held) > 0;
    }

    private boolean isAgreedAfter(Origin held) {
        return agreedAt != null && held.agreedAt != null && order(agreedAt, held.agreedAt, held) > 0;
    }

    private int order(Instant ours, Instant theirs, Origin other) {
        var byTime = ours.compareTo(theirs);
        return byTime != 0 ? byTime : eventId.compareTo(other.eventId);
    }
}
