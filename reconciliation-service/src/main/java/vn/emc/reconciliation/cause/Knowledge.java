package vn.emc.reconciliation.cause;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Population;

/** Which of the causes that are known fits what was observed. */
final class Knowledge {
    private Knowledge() {}

    static Optional<KnownCause> of(Kind kind, Values values, Population population) {
        return Optional.ofNullable(
                switch (kind.kind()) {
                    case FIELD_DIFF -> kind.field() == null ? null : ofField(kind.field(), values, population);
                    case PERIOD_SHIFT -> values.emc().equals(Values.LATER) ? KnownCause.LATE_SENDING : null;
                    case KEY_VARIANT -> values.isOfProcedure() ? KnownCause.PROCEDURE_SPELLING : null;
                    case DUPLICATE_EMC, DUPLICATE_LOCAL -> KnownCause.DUPLICATES;
                    case ONLY_LOCAL ->
                        values.equals(Values.OF_SILENT_UNIT) ? KnownCause.UNITS_NOT_CONNECTED : KnownCause.LOST_EVENTS;
                    case ONLY_EMC, NOT_IN_CATALOGUE, MATCH -> null;
                });
    }

    private static @Nullable KnownCause ofField(ComparedField field, Values values, Population population) {
        var constant = population.constants().contains(field);
        return switch (field) {
            case STATUS -> isPair(values, "1", "0") ? KnownCause.REGISTERED_SENT_AS_RECEIVED : null;
            case LEVEL ->
                constant
                        ? KnownCause.LEVEL_ALWAYS_THE_SAME
                        : isPair(values, "4", "3") ? KnownCause.LEVEL_3_SENT_AS_4 : null;
            case RECEPTION -> isPair(values, "1", "2") ? KnownCause.POSTAL_SENT_AS_ONLINE : null;
            case RESULT -> values.repeats() && !values.emc().isEmpty() ? KnownCause.RESULT_REPEATS_RECEPTION : null;
            case PAYMENT -> isPair(values, "2", "0") ? KnownCause.COUNTER_PAYMENT_WITHOUT_FEE : null;
            case POST -> null;
            case PROCEDURE ->
                isPair(values, Values.OWN, Values.NATIONAL) || isPair(values, Values.NATIONAL, Values.OWN)
                        ? KnownCause.PROCEDURE_LOCAL_CODE
                        : null;
            case UNIT ->
                values.emc().isEmpty() ? KnownCause.LOCATION_MISSING : constant ? KnownCause.LOCATION_CONSTANT : null;
        };
    }

    private static boolean isPair(Values values, String emc, String local) {
        return values.emc().equals(emc) && values.local().equals(local);
    }
}
