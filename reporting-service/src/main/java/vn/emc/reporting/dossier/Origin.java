package vn.emc.reporting.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.emc.contracts.events.DossierEvent;

/**
 * The event that decides a fact, reduced to what later events must be compared with. Times are kept to the microsecond,
 * which is what the database keeps.
 *
 * @param at when the event happened
 * @param receivedAt when it reached us; orders corrections
 * @param eventId settles equal times, so that the order of arrival never does
 */
public record Origin(Authority authority, Instant at, Instant receivedAt, UUID eventId) {
    public Origin {
        at = at.truncatedTo(ChronoUnit.MICROS);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Origin of(DossierEvent event, Authority authority) {
        return new Origin(authority, event.eventTime(), event.receivedAt(), event.eventId());
    }

    /** Whether this event decides rather than {@code held}, where the first event of its kind counts. */
    boolean decidesFirst(Origin held) {
        return !repeats(held) && (isRivalOf(held) ? isBefore(held) : outranks(held));
    }

    /** Whether this event decides rather than {@code held}, where the last event of its kind counts. */
    boolean decidesLast(Origin held) {
        return !repeats(held) && (isRivalOf(held) ? held.isBefore(this) : outranks(held));
    }

    /** Events of equal rank are settled by when they happened; corrections by when they were agreed. */
    private boolean isRivalOf(Origin held) {
        return authority == held.authority && authority != Authority.AGREED;
    }

    /** An event that comes again changes nothing, even where a sender's repeat bears another time. */
    private boolean repeats(Origin held) {
        return eventId.equals(held.eventId) && authority == held.authority;
    }

    private boolean isBefore(Origin other) {
        var order = at.compareTo(other.at);
        return order != 0 ? order < 0 : eventId.compareTo(other.eventId) < 0;
    }

    private boolean outranks(Origin held) {
        if (authority != held.authority) {
            return authority.compareTo(held.authority) < 0;
        }
        var order = receivedAt.compareTo(held.receivedAt);
        return order != 0 ? order > 0 : eventId.compareTo(held.eventId) > 0;
    }
}
