package vn.emc.reporting.rollup;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Names a cell by day, or by month with the procedure. The order is the order in which rows are locked.
 *
 * @param day days since 1970; of a month its first
 * @param procedureId 0 when none is said
 * @param unitId 0 when none is said, and of months
 * @param level -1 when none is said
 */
record DayCell(int siteId, int population, int day, int procedureId, int unitId, int level)
        implements Comparable<DayCell> {
    private static final Comparator<DayCell> ORDER = Comparator.comparingInt(DayCell::siteId)
            .thenComparingInt(DayCell::population)
            .thenComparingInt(DayCell::day)
            .thenComparingInt(DayCell::procedureId)
            .thenComparingInt(DayCell::unitId)
            .thenComparingInt(DayCell::level);

    /** The cell of its month. */
    DayCell ofMonth() {
        var firstDay = day - LocalDate.ofEpochDay(day).getDayOfMonth() + 1;
        return new DayCell(siteId, population, firstDay, procedureId, Units.NONE, level);
    }

    @Override
    public int compareTo(DayCell other) {
        return ORDER.compare(this, other);
    }
}
