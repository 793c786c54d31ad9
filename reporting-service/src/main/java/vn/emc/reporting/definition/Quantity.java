package vn.emc.reporting.definition;

import org.jspecify.annotations.Nullable;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.rollup.Measure;

/**
 * What stands above or below a fraction line.
 *
 * @param level only dossiers of services of this level; null for all
 * @param levelFrom who says the level; the event where that does not matter
 */
public record Quantity(Measure measure, @Nullable ServiceLevel level, LevelSource levelFrom) {

    /** By the level of events. */
    public Quantity(Measure measure, @Nullable ServiceLevel level) {
        this(measure, level, LevelSource.EVENT);
    }

    public static Quantity of(Measure measure) {
        return new Quantity(measure, null);
    }

    /** One quantity has one name, also where nobody need say the level. */
    public static Quantity of(Measure measure, @Nullable ServiceLevel level, LevelSource levelFrom) {
        var depends = level != null || measure == Measure.FULLY_ONLINE;
        return new Quantity(measure, level, depends ? levelFrom : LevelSource.EVENT);
    }

    /** What cells hold of it: fully online is counted in them by the events' level only. */
    public Measure counted() {
        return isFullyOnlineByCatalogue() ? Measure.ONLINE_THROUGHOUT : measure;
    }

    /** The level of the cells it is counted in; null for all. */
    public @Nullable ServiceLevel countedLevel() {
        return isFullyOnlineByCatalogue() ? ServiceLevel.FULLY_ONLINE : level;
    }

    public boolean isByCatalogue() {
        return levelFrom == LevelSource.CATALOGUE;
    }

    private boolean isFullyOnlineByCatalogue() {
        return measure == Measure.FULLY_ONLINE && isByCatalogue();
    }

    /**
     * The rule in the letter's own names. {@code reception} is the Status 1 event that decides, the earliest event where
     * there is none; {@code result} the last Status 3 event; {@code catalogue} the service its code means, or the event where
     * it means none.
     */
    String rule() {
        var condition = condition();
        var within = level == null ? "" : levelName() + " = " + level.getCode();
        var and = condition.isEmpty() || within.isEmpty() ? "" : " AND ";
        var all = condition + and + within;
        return "COUNT(" + (all.isEmpty() ? "*" : all) + ")";
    }

    private String levelName() {
        return switch (levelFrom) {
            case EVENT -> "Level";
            case CATALOGUE -> "catalogue.Level";
        };
    }

    private String condition() {
        return switch (measure) {
            case DOSSIERS, REPEATS -> "";
            case RECEIVED_ONLINE -> "reception.FormsReception = 1";
            case FULLY_ONLINE ->
                (level == null ? levelName() + " = 4 AND " : "") + "reception.FormsReception = 1"
                        + " AND result.FormsReception = 1 AND result.FormsPayments IN (1, 0, NULL)";
            case ONLINE_THROUGHOUT ->
                "reception.FormsReception = 1 AND result.FormsReception = 1"
                        + " AND result.FormsPayments IN (1, 0, NULL)";
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
