package vn.emc.dossier;

import vn.emc.contracts.events.DossierEvent;

/**
 * How and when the dossier came in: decided by the earliest Status 1 event or, as long as none is known, by the earliest
 * event. A Status 1 correction stands above both; any other one counts only where no sender has told of the dossier.
 *
 * @param online whether that event's FormsReception is 1
 * @param untimed whether its sender gave it no time, so that it bears the one of its arrival
 */
public record Reception(Origin origin, boolean online, boolean untimed) {
    private static final int ONLINE = 1;

    static Reception of(DossierEvent event) {
        var formsReception = event.formsReception();
        return new Reception(
                Origin.of(event, authority(event)),
                formsReception != null && formsReception == ONLINE,
                isUntimed(event));
    }

    /** Whether only its arrival says when the event happened. Corrections are agreed, with their times. */
    public static boolean isUntimed(DossierEvent event) {
        return !event.kind().isAgreed() && event.eventTime().equals(event.receivedAt());
    }

    private static Authority authority(DossierEvent event) {
        var received = event.status() == Status.RECEIVED;
        return switch (event.kind()) {
            case SENT -> received ? Authority.RESPONSIBLE : Authority.INCIDENTAL;
            case CORRECTION -> received ? Authority.AGREED : Authority.LAST_RESORT;
            case EXCLUSION -> Authority.LAST_RESORT;
        };
    }

    Reception merge(Reception other) {
        return other.origin.decidesFirst(origin) ? other : this;
    }
}
