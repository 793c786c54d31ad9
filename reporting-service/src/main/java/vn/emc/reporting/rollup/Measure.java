package vn.emc.reporting.rollup;

import java.util.List;
import java.util.function.Predicate;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.FullyOnline;
import vn.emc.dossier.Payment;
import vn.emc.dossier.ReceivedOnline;
import vn.emc.dossier.Result;

/** What the cells count; everything an indicator divides is one of these. */
@Getter
@RequiredArgsConstructor
public enum Measure {
    DOSSIERS("dossiers", "true"),
    RECEIVED_ONLINE("received_online", "received_online"),
    FULLY_ONLINE(
            "fully_online",
            "level = 4 and received_online and result_returned and result_online and result_payment <> 2"),
    /** With a result that stands. */
    FINISHED("finished", "result_returned"),
    PAID_ONLINE("paid_online", "result_returned and result_payment = 1"),
    /** Paid at all, online or at the counter. */
    PAID("paid", "result_returned and result_payment <> 0"),
    BY_POST("by_post", "result_returned and result_by_post"),
    /** From the national portal, among those received online. */
    FROM_NATIONAL("from_national", "from_national and received_online"),
    /** Not dossiers, but events of theirs that only repeat the one before. */
    REPEATS("repeats", "false");

    static final List<Measure> ALL = List.of(values());

    private final String column;

    /** Whether a row of the dossiers counts; false for what counts no dossiers. */
    private final String condition;

    /** By how much the dossier is counted. */
    public int of(DossierState dossier) {
        return switch (this) {
            case DOSSIERS -> 1;
            case RECEIVED_ONLINE -> one(ReceivedOnline.holds(dossier));
            case FULLY_ONLINE -> one(FullyOnline.holds(dossier));
            case FINISHED -> one(dossier.isFinished());
            case PAID_ONLINE -> one(hasResult(dossier, result -> result.payment() == Payment.ONLINE));
            case PAID -> one(hasResult(dossier, result -> result.payment() != Payment.NONE));
            case BY_POST -> one(hasResult(dossier, Result::byPost));
            case FROM_NATIONAL -> one(dossier.isFromNationalPortal() && ReceivedOnline.holds(dossier));
            case REPEATS -> dossier.sent().repeats();
        };
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }

    private static boolean hasResult(DossierState dossier, Predicate<Result> condition) {
        var result = dossier.lastResult();
        return result != null && condition.test(result) && dossier.isFinished();
    }
}
