package vn.emc.reconciliation.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.Said;
import vn.emc.dossier.Status;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.workflow.Period;

/** A dossier as its events make it, and the numbers of the events that decide where the state keeps less. */
final class FoldedDossier {
    private final int siteId;
    private final String codeProfile;
    private DossierState state;
    private DossierEvent last;
    private DossierEvent reception;
    private @Nullable DossierEvent result;

    private FoldedDossier(DossierEvent first) {
        this.siteId = first.siteId();
        this.codeProfile = first.codeProfile();
        this.state = DossierState.startingWith(first);
        this.last = first;
        this.reception = first;
        this.result = decidesResult(first) ? first : null;
    }

    static FoldedDossier startingWith(DossierEvent first) {
        return new FoldedDossier(first);
    }

    boolean isOf(DossierEvent event) {
        return siteId == event.siteId() && codeProfile.equals(event.codeProfile());
    }

    void add(DossierEvent event) {
        state = state.apply(event);
        if (state.reception().origin().eventId().equals(event.eventId())) {
            reception = event;
        }
        if (decidesResult(event)) {
            result = event;
        }
        if (saysWhereItIs(event) && (!saysWhereItIs(last) || isLater(event))) {
            last = event;
        }
    }

    /** Whether it was agreed that it counts nowhere: then it is none of EMC's dossiers. */
    boolean isExcluded() {
        return state.isExcluded();
    }

    /** Whether it was received or finished in these days. */
    boolean liesIn(Period period) {
        return liesIn(period, state.receivedOn()) || liesIn(period, state.finishedOn());
    }

    DossierLine line() {
        var level = Said.orNull(state.level());
        var finished = state.isFinished() ? Objects.requireNonNull(result) : null;
        return new DossierLine(
                codeProfile,
                siteId,
                Said.orNull(state.procedure()),
                Said.orNull(state.unit()),
                state.receivedOn(),
                state.finishedOn(),
                status(),
                level == null ? null : level.getCode(),
                reception.formsReception(),
                finished == null ? null : finished.formsReception(),
                finished == null ? null : Objects.requireNonNullElse(finished.formsPayments(), 0),
                finished == null ? null : Objects.requireNonNullElse(finished.isDvcbc(), 0));
    }

    /** A result stands, whatever is said later; else it is where it was said to be last. */
    private int status() {
        if (state.isFinished()) {
            return Status.RESULT_RETURNED;
        }
        return last.status() == Status.ASSIGNED ? Status.PROCESSING : last.status();
    }

    private boolean decidesResult(DossierEvent event) {
        var decided = state.lastResult();
        return decided != null && decided.origin().eventId().equals(event.eventId());
    }

    /** An agreement on other things is silent on how far the dossier is. */
    private static boolean saysWhereItIs(DossierEvent event) {
        return !event.kind().isAgreed() || event.status() != 0;
    }

    private boolean isLater(DossierEvent event) {
        Instant at = event.eventTime();
        var byTime = at.compareTo(last.eventTime());
        return byTime > 0 || (byTime == 0 && event.eventId().compareTo(last.eventId()) > 0);
    }

    private static boolean liesIn(Period period, @Nullable LocalDate day) {
        return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
