package vn.emc.reporting.rollup;

import java.util.Comparator;

/**
 * Names a cell by month. The order is the order in which rows are locked.
 *
 * @param month its first day, in days since 1970
 * @param level -1 when none is said
 */
record MonthCell(int siteId, int population, int month, int level) implements Comparable<MonthCell> {
    private static final Comparator<MonthCell> ORDER = Comparator.comparingInt(MonthCell::siteId)
            .thenComparingInt(MonthCell::population)
            .thenComparingInt(MonthCell::month)
            .thenComparingInt(MonthCell::level);

    static MonthCell of(DayCell cell) {
        return new MonthCell(cell.siteId(), cell.population(), cell.ofMonth().day(), cell.level());
    }

    @Override
    public int compareTo(MonthCell other) {
        return ORDER.compare(this, other);
    }
}
