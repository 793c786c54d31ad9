package vn.emc.reporting.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The period that another is compared with: for days from New Year on, the same days of the year before, since dossiers come
 * by season; for whole months, as many months before them; for anything else, as many days.
 */
public record PeriodBefore(LocalDate from, LocalDate to) {

    public static PeriodBefore of(LocalDate from, LocalDate to) {
        if (from.getDayOfYear() == 1 && from.getYear() == to.getYear()) {
            return new PeriodBefore(from.minusYears(1), yearBefore(to));
        }
        var after = to.plusDays(1);
        if (from.getDayOfMonth() == 1 && after.getDayOfMonth() == 1) {
            return new PeriodBefore(from.minusMonths(ChronoUnit.MONTHS.between(from, after)), from.minusDays(1));
        }
        var days = ChronoUnit.DAYS.between(from, after);
        return new PeriodBefore(from.minusDays(days), from.minusDays(1));
    }

    /** The last day of February stays it. */
    private static LocalDate yearBefore(LocalDate day) {
        var isLastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        var before = day.minusYears(1);
        return isLastOfMonth ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
