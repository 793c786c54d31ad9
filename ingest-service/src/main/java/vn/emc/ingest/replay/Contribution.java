package vn.emc.ingest.replay;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/**
 * What an accepted event says of the things indicators are made of (letter 1043, annex 1, III.2). An indicator counts
 * dossiers and looks at all events of each, so this is what it is given, not by how much it changes.
 */
@RequiredArgsConstructor
enum Contribution {
    RECEIVED("B1 B2 B3"),
    RECEIVED_ONLINE("B1 B2 B3 B8"),
    RECEIVED_FROM_NATIONAL_PORTAL("B8"),
    RESULT("B7"),
    RESULT_ONLINE("B2 B3"),
    RESULT_BY_POST("B7"),
    PAID_ONLINE("B6"),
    PAID_AT_COUNTER("B2 B3 B6"),
    PROCESSING(""),
    OTHER_STATUS(""),
    LEVEL_4("B2 B3 B4"),
    LEVEL_3("B5"),
    LEVEL_0(""),
    NO_LEVEL("");

    private static final int OTHER = 0;
    private static final int RECEIVED_STATUS = 1;
    private static final int RESULT_STATUS = 3;
    private static final int ONLINE = 1;
    private static final int AT_COUNTER = 2;
    private static final int FULLY_ONLINE = 4;
    private static final int PARTLY_ONLINE = 3;

    private final String indicatorIds;

    /** The indicators that look at it. */
    List<String> indicators() {
        return indicatorIds.isEmpty() ? List.of() : List.of(indicatorIds.split(" ", -1));
    }

    boolean isMadeBy(DossierEvent event) {
        return switch (this) {
            case RECEIVED -> isReceived(event);
            case RECEIVED_ONLINE -> isReceived(event) && is(event.formsReception(), ONLINE);
            case RECEIVED_FROM_NATIONAL_PORTAL ->
                isReceived(event) && is(event.formsReception(), ONLINE) && is(event.isFromDvcqg(), 1);
            case RESULT -> isResult(event);
            case RESULT_ONLINE -> isResult(event) && is(event.formsReception(), ONLINE);
            case RESULT_BY_POST -> isResult(event) && event.isDvcbc() != null && event.isDvcbc() > 0;
            case PAID_ONLINE -> isResult(event) && is(event.formsPayments(), ONLINE);
            case PAID_AT_COUNTER -> isResult(event) && is(event.formsPayments(), AT_COUNTER);
            case PROCESSING -> !isReceived(event) && !isResult(event) && event.status() != OTHER;
            case OTHER_STATUS -> event.status() == OTHER;
            case LEVEL_4 -> is(event.level(), FULLY_ONLINE);
            case LEVEL_3 -> is(event.level(), PARTLY_ONLINE);
            case LEVEL_0 -> is(event.level(), 0);
            case NO_LEVEL -> event.level() == null;
        };
    }

    private static boolean isReceived(DossierEvent event) {
        return event.status() == RECEIVED_STATUS;
    }

    private static boolean isResult(DossierEvent event) {
        return event.status() == RESULT_STATUS;
    }

    private static boolean is(@Nullable Integer number, int wanted) {
        return Objects.equals(number, wanted);
    }
}
