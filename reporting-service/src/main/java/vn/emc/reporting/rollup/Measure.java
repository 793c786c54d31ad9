package vn.emc.reporting.rollup;

import java.util.List;
import java.util.function.Predicate;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import vn.emc.reporting.dossier.DossierState;
import vn.emc.reporting.dossier.FullyOnline;
import vn.emc.reporting.dossier.Payment;
import vn.emc.reporting.dossier.ReceivedOnline;
import vn.emc.reporting.dossier.Result;

/** What the cells count; everything an indicator divides is one of these. */
@Getter
@RequiredArgsConstructor
public enum Measure {
    DOSSIERS("dossiers"),
    RECEIVED_ONLINE("received_online"),
    FULLY_ONLINE("fully_online"),
    /** With a result that stands. */
    FINISHED("finished"),
    PAID_ONLINE("paid_online"),
    /** Paid at all, online or at the counter. */
    PAID("paid"),
    BY_POST("by_post"),
    /** From the national portal, among those received online. */
    FROM_NATIONAL("from_national");

    static final List<Measure> ALL = List.of(values());

    private final String column;

    /** Whether the dossier is one of those counted. */
    public boolean counts(DossierState dossier) {
        return switch (this) {
            case DOSSIERS -> true;
            case RECEIVED_ONLINE -> ReceivedOnline.holds(dossier);
            case FULLY_ONLINE -> FullyOnline.holds(dossier);
            case FINISHED -> dossier.isFinished();
            case PAID_ONLINE -> hasResult(dossier, result -> result.payment() == Payment.ONLINE);
            case PAID -> hasResult(dossier, result -> result.payment() != Payment.NONE);
            case BY_POST -> hasResult(dossier, Result::byPost);
            case FROM_NATIONAL -> dossier.isFromNationalPortal() && ReceivedOnline.holds(dossier);
        };
    }

    private static boolean hasResult(DossierState dossier, Predicate<Result> condition) {
        var result = dossier.lastResult();
        return result != null && condition.test(result) && dossier.isFinished();
    }
}
