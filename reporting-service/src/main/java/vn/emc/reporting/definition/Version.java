package vn.emc.reporting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;

/**
 * One version of an indicator's definition: everything a number depends on that can be set.
 *
 * @param number from 1
 * @param from first day of periods it holds for; null for the first version, which holds for all days before the second
 * @param until the last; null while no later version is known
 * @param attribution by which day dossiers received are counted
 * @param levelFrom who says the level of services; the event where that does not matter
 * @param target the share to be reached, in per cent, where somebody has set one
 * @param source where it is laid down; null for where the bundles say
 */
public record Version(
        Indicator indicator,
        int number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Attribution attribution,
        OpenDossiers openDossiers,
        LevelSource levelFrom,
        @Nullable BigDecimal target,
        @Nullable String source) {

    public Quantity numerator() {
        return indicator.numerator(levelFrom);
    }

    public Quantity denominator() {
        return indicator.denominator(openDossiers, levelFrom);
    }

    /** Whether it leaves open dossiers out that its indicator has otherwise below the line. */
    boolean leavesOpenOut() {
        return openDossiers != indicator.openDossiers();
    }

    public boolean dependsOnLevel() {
        return indicator.dependsOnLevel();
    }

    /** Whether periods that end on this day are counted by it. */
    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
