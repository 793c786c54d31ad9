package vn.emc.reporting.rollup;

import java.util.Comparator;

/**
 * Names a cell of a site by day or by month, without the procedure. The order is the order in which rows are locked.
 *
 * @param day days since 1970; of a month its first
 * @param level -1 when none is said
 */
record SiteCell(int siteId, int population, int day, int level) implements Comparable<SiteCell> {
    private static final Comparator<SiteCell> ORDER = Comparator.comparingInt(SiteCell::siteId)
            .thenComparingInt(SiteCell::population)
            .thenComparingInt(SiteCell::day)
            .thenComparingInt(SiteCell::level);

    static SiteCell ofDay(DayCell cell) {
        return new SiteCell(cell.siteId(), cell.population(), cell.day(), cell.level());
    }

    static SiteCell ofMonth(DayCell cell) {
        return ofDay(cell.ofMonth());
    }

    @Override
    public int compareTo(SiteCell other) {
        return ORDER.compare(this, other);
    }
}
