package vn.emc.reporting.rollup;

import java.util.Comparator;

/**
 * Names a cell by day. The order is the order in which rows are locked.
 *
 * @param day days since 1970
 * @param procedureId 0 when none is said
 * @param level -1 when none is said
 */
record DayCell(int siteId, int population, int day, int procedureId, int level) implements Comparable<DayCell> {
    private static final Comparator<DayCell> ORDER = Comparator.comparingInt(DayCell::siteId)
            .thenComparingInt(DayCell::population)
            .thenComparingInt(DayCell::day)
            .thenComparingInt(DayCell::procedureId)
            .thenComparingInt(DayCell::level);

    @Override
    public int compareTo(DayCell other) {
        return ORDER.compare(this, other);
    }
}
