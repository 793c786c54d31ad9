package vn.emc.reporting.definition;

import org.jspecify.annotations.Nullable;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.rollup.Measure;

/**
 * What stands above or below a fraction line.
 *
 * @param level only dossiers of services of this level; null for all
 */
public record Quantity(Measure measure, @Nullable ServiceLevel level) {

    public static Quantity of(Measure measure) {
        return new Quantity(measure, null);
    }

    boolean dependsOnLevel() {
        return level != null || measure == Measure.FULLY_ONLINE;
    }

    /**
     * The rule in the letter's own names. {@code reception} is the Status 1 event that decides, the earliest event where
     * there is none; {@code result} the last Status 3 event.
     */
    String rule() {
        var condition = condition();
        var within = level == null ? "" : "Level = " + level.getCode();
        var and = condition.isEmpty() || within.isEmpty() ? "" : " AND ";
        var all = condition + and + within;
        return "COUNT(" + (all.isEmpty() ? "*" : all) + ")";
    }

    private String condition() {
        return switch (measure) {
            case DOSSIERS, REPEATS -> "";
            case RECEIVED_ONLINE -> "reception.FormsReception = 1";
            case FULLY_ONLINE ->
                (level == null ? "Level = 4 AND " : "") + "reception.FormsReception = 1"
                        + " AND result.FormsReception = 1 AND result.FormsPayments IN (1, 0, NULL)";
            case FINISHED -> "result";
            case PAID_ONLINE -> "result.FormsPayments = 1";
            case PAID -> "result.FormsPayments IN (1, 2)";
            case BY_POST -> "result.IsDVCBC IN (1, 2)";
            case ONLINE_FINISHED -> "reception.FormsReception = 1 AND result";
            case ONLINE_PAID_ONLINE -> "reception.FormsReception = 1 AND result.FormsPayments = 1";
            case ONLINE_PAID -> "reception.FormsReception = 1 AND result.FormsPayments IN (1, 2)";
            case ONLINE_BY_POST -> "reception.FormsReception = 1 AND result.IsDVCBC IN (1, 2)";
            case FROM_NATIONAL -> "reception.FormsReception = 1 AND IsFromDVCQG = 1";
        };
    }
}
