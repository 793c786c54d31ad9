package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The period whose values stand beside those asked for. */
public enum EarlierPeriod {
    /** The calendar month, quarter or year before one; before any other span, as many days. */
    PREVIOUS,
    /** The same days of the year before. */
    YEAR_BEFORE;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    IndicatorReport.Period of(LocalDate from, LocalDate to) {
        var months = wholeMonths(from, to);
        return switch (this) {
            case PREVIOUS -> isOfCalendar(from, months) ? before(from, to, months) : asManyDays(from, to);
            case YEAR_BEFORE ->
                months > 0
                        ? before(from, to, MONTHS_OF_YEAR)
                        : new IndicatorReport.Period(from.minusYears(1), to.minusYears(1));
        };
    }

    /** 0 where the days are not whole months. */
    private static int wholeMonths(LocalDate from, LocalDate to) {
        var after = to.plusDays(1);
        return from.getDayOfMonth() == 1 && after.getDayOfMonth() == 1
                ? Math.toIntExact(ChronoUnit.MONTHS.between(from, after))
                : 0;
    }

    private static boolean isOfCalendar(LocalDate from, int months) {
        return switch (months) {
            case 1 -> true;
            case MONTHS_OF_QUARTER, MONTHS_OF_YEAR -> (from.getMonthValue() - 1) % months == 0;
            default -> false;
        };
    }

    private static IndicatorReport.Period before(LocalDate from, LocalDate to, int months) {
        return new IndicatorReport.Period(
                from.minusMonths(months), YearMonth.from(to).minusMonths(months).atEndOfMonth());
    }

    private static IndicatorReport.Period asManyDays(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return new IndicatorReport.Period(from.minusDays(days), from.minusDays(1));
    }
}
