package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.Reception;

/**
 * How many days after it happened an event reached us. An event says when it happened by its {@code EventTime}; the
 * reception of a dossier without one by the date inside the dossier's code. All others say nothing: time passes between a
 * reception and its result, a reception that is told again came in time before, and corrections are no events of senders.
 */
final class DaysLate {
    /** Codes carry dates of long ago by mistake; what is later than this is as late as this. */
    static final int MOST = 3650;

    private static final int RECEIVED = 1;

    private DaysLate() {}

    /**
     * From 0 for an event of the same day, or of one that is still to come, to {@link #MOST}.
     *
     * @param decidesReception whether the dossier is held to have come in by this event
     */
    static OptionalInt of(DossierEvent event, boolean decidesReception) {
        var arrived = BusinessDay.of(event.receivedAt());
        return happenedOn(event, decidesReception)
                .map(happened -> OptionalInt.of(Math.clamp(ChronoUnit.DAYS.between(happened, arrived), 0, MOST)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<LocalDate> happenedOn(DossierEvent event, boolean decidesReception) {
        if (event.kind().isAgreed()) {
            return Optional.empty();
        }
        if (!Reception.isUntimed(event)) {
            return Optional.of(BusinessDay.of(event.eventTime()));
        }
        return decidesReception && event.status() == RECEIVED
                ? DossierCode.parse(event.codeProfile()).map(DossierCode::receivedOn)
                : Optional.empty();
    }
}
