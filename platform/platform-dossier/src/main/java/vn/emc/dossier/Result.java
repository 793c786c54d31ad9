package vn.emc.dossier;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

/**
 * How and when the result went out: decided by the last Status 3 event. A correction stands above all of the sender's
 * events, whichever status other than 1 it has.
 *
 * @param returned false when a correction says that there is no result (its status is not 3)
 * @param online whether the event's FormsReception is 1
 * @param payment the event's FormsPayments
 * @param byPost whether the event's IsDVCBC is 1 or 2
 */
public record Result(Origin origin, boolean returned, boolean online, Payment payment, boolean byPost) {
    private static final int ONLINE = 1;
    private static final int VNPOST = 1;
    private static final int OTHER_CARRIER = 2;

    /** What the event says of the result, null when nothing. */
    static @Nullable Result of(DossierEvent event) {
        var agreed = event.kind() == EventKind.CORRECTION;
        var returned = event.status() == Status.RESULT_RETURNED;
        if (event.status() == Status.RECEIVED || !(returned || agreed)) {
            return null;
        }
        var formsReception = event.formsReception();
        return new Result(
                Origin.of(event, agreed ? Authority.AGREED : Authority.RESPONSIBLE),
                returned,
                formsReception != null && formsReception == ONLINE,
                Payment.of(event.formsPayments()),
                isByPost(event.isDvcbc()));
    }

    static @Nullable Result merge(@Nullable Result held, @Nullable Result other) {
        if (held == null || other == null) {
            return held == null ? other : held;
        }
        return other.origin.decidesLast(held.origin) ? other : held;
    }

    private static boolean isByPost(@Nullable Integer carrier) {
        return carrier != null && (carrier == VNPOST || carrier == OTHER_CARRIER);
    }
}
