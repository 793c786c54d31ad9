package vn.emc.reporting.arrival;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/** A field of events whose values are watched. */
@Getter
@RequiredArgsConstructor
public enum Field {
    LEVEL("Level", 0),
    FORMS_RECEPTION("FormsReception", 1),
    FORMS_PAYMENTS("FormsPayments", 2),
    IS_DVCBC("IsDVCBC", 3),
    IS_FROM_DVCQG("IsFromDVCQG", 4),
    /** Of its values only is kept whether there was one; see {@link ArrivalDay#hasOneLocation()}. */
    LOCATION("LOCATION", 5);

    private static final int RESULT_RETURNED = 3;

    /** The letter's name of it. */
    private final String parameter;

    /** Where it stands in what is stored. */
    private final int place;

    /** What is paid, and how the result goes out, is only known when there is a result. */
    boolean isSaidBy(DossierEvent event) {
        return switch (this) {
            case LEVEL, FORMS_RECEPTION, IS_FROM_DVCQG, LOCATION -> true;
            case FORMS_PAYMENTS, IS_DVCBC -> event.status() == RESULT_RETURNED;
        };
    }

    @Nullable
    Integer valueIn(DossierEvent event) {
        return switch (this) {
            case LEVEL -> event.level();
            case FORMS_RECEPTION -> event.formsReception();
            case FORMS_PAYMENTS -> event.formsPayments();
            case IS_DVCBC -> event.isDvcbc();
            case IS_FROM_DVCQG -> event.isFromDvcqg();
            case LOCATION -> Location.of(event) == null ? null : 0;
        };
    }
}
