package vn.emc.reporting.dossier;

import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

/**
 * How and when the dossier came in: decided by the earliest Status 1 event or, as long as none is known, by the earliest
 * event. A Status 1 correction stands above both.
 *
 * @param online whether that event's FormsReception is 1
 */
public record Reception(Origin origin, boolean online) {
    private static final int ONLINE = 1;

    static Reception of(DossierEvent event) {
        var formsReception = event.formsReception();
        return new Reception(Origin.of(event, authority(event)), formsReception != null && formsReception == ONLINE);
    }

    private static Authority authority(DossierEvent event) {
        if (event.status() != Status.RECEIVED) {
            return Authority.INCIDENTAL;
        }
        return event.kind() == EventKind.CORRECTION ? Authority.AGREED : Authority.RESPONSIBLE;
    }

    Reception merge(Reception other) {
        return other.origin.decidesFirst(origin) ? other : this;
    }
}
