package vn.emc.reporting.rollup;

import java.time.Instant;
import java.util.List;
import vn.emc.contracts.events.DossierEvent;

/** Why a period's numbers changed after it was closed. The names are stored, and part of the API; the strongest first. */
public enum ChangeCause {
    /** A correction agreed in a reconciliation. */
    CORRECTION,
    /** An event that had reached us before, and was let out of the quarantine after. */
    REPLAY,
    /** An event that reached us, or could be counted, only after. */
    LATE;

    /** Of a change made by these events together. */
    static ChangeCause of(List<DossierEvent> events, Instant cutOff) {
        if (events.stream().anyMatch(event -> event.kind().isAgreed())) {
            return CORRECTION;
        }
        var replayed = events.stream()
                .anyMatch(event -> event.senderEventId() && !event.receivedAt().isAfter(cutOff));
        return replayed ? REPLAY : LATE;
    }
}
