package vn.emc.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/**
 * What one event says of how and when the result went out. Which one counts is told by {@link Results}.
 *
 * @param arrivedAt when the event reached us; of a correction when it was agreed
 * @param returned false when a correction says that there is no result (it is a processing event)
 * @param online whether the event's FormsReception is 1
 * @param payment the event's FormsPayments
 * @param byPost whether the event's IsDVCBC is 1 or 2
 */
public record Result(
        Origin origin, Instant arrivedAt, boolean returned, boolean online, Payment payment, boolean byPost) {
    private static final int ONLINE = 1;
    private static final int VNPOST = 1;
    private static final int OTHER_CARRIER = 2;

    /** What the event says of the result, null when nothing. */
    static @Nullable Result of(DossierEvent event) {
        var returned = event.status() == Status.RESULT_RETURNED;
        return switch (event.kind()) {
            case SENT -> returned ? of(event, Authority.RESPONSIBLE) : null;
            case CORRECTION -> returned || Status.isProcessing(event.status()) ? of(event, Authority.AGREED) : null;
            case EXCLUSION -> null;
        };
    }

    private static Result of(DossierEvent event, Authority authority) {
        var formsReception = event.formsReception();
        return new Result(
                Origin.of(event, authority),
                event.receivedAt().truncatedTo(ChronoUnit.MICROS),
                event.status() == Status.RESULT_RETURNED,
                formsReception != null && formsReception == ONLINE,
                Payment.of(event.formsPayments()),
                isByPost(event.isDvcbc()));
    }

    boolean isAgreed() {
        return origin.authority() == Authority.AGREED;
    }

    private static boolean isByPost(@Nullable Integer carrier) {
        return carrier != null && (carrier == VNPOST || carrier == OTHER_CARRIER);
    }
}
