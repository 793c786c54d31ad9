package vn.emc.reporting.rollup;

import java.util.List;
import java.util.function.Predicate;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.FullyOnline;
import vn.emc.dossier.PaidOnlineOrFree;
import vn.emc.dossier.Payment;
import vn.emc.dossier.ReceivedOnline;
import vn.emc.dossier.Result;
import vn.emc.dossier.ResultOnline;

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
    REPEATS("repeats", "false"),
    /** The same, of those received online. */
    ONLINE_FINISHED("online_finished", "received_online and result_returned"),
    ONLINE_PAID_ONLINE("online_paid_online", "received_online and result_returned and result_payment = 1"),
    ONLINE_PAID("online_paid", "received_online and result_returned and result_payment <> 0"),
    ONLINE_BY_POST("online_by_post", "received_online and result_returned and result_by_post"),
    /** What fully online takes, whichever level the service has: the level may be said by somebody else than the events. */
    ONLINE_THROUGHOUT(
            "online_throughout", "received_online and result_returned and result_online and result_payment <> 2");

    /** What is counted of dossiers, whichever way they came in. */
    public static final List<Measure> OF_DOSSIERS = List.of(
            DOSSIERS,
            RECEIVED_ONLINE,
            FULLY_ONLINE,
            FINISHED,
            PAID_ONLINE,
            PAID,
            BY_POST,
            FROM_NATIONAL,
            ONLINE_THROUGHOUT);

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
            case ONLINE_FINISHED -> ofOnline(FINISHED, dossier);
            case ONLINE_PAID_ONLINE -> ofOnline(PAID_ONLINE, dossier);
            case ONLINE_PAID -> ofOnline(PAID, dossier);
            case ONLINE_BY_POST -> ofOnline(BY_POST, dossier);
            case ONLINE_THROUGHOUT ->
                one(ReceivedOnline.holds(dossier) && ResultOnline.holds(dossier) && PaidOnlineOrFree.holds(dossier));
        };
    }

    private static int ofOnline(Measure measure, DossierState dossier) {
        return ReceivedOnline.holds(dossier) ? measure.of(dossier) : 0;
    }

    /** The one that counts the same of dossiers received online; repeats are told of nobody's dossiers. */
    public Measure receivedOnline() {
        return switch (this) {
            case DOSSIERS, RECEIVED_ONLINE -> RECEIVED_ONLINE;
            case FINISHED, ONLINE_FINISHED -> ONLINE_FINISHED;
            case PAID_ONLINE, ONLINE_PAID_ONLINE -> ONLINE_PAID_ONLINE;
            case PAID, ONLINE_PAID -> ONLINE_PAID;
            case BY_POST, ONLINE_BY_POST -> ONLINE_BY_POST;
            case FULLY_ONLINE, ONLINE_THROUGHOUT, FROM_NATIONAL, REPEATS -> this;
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
