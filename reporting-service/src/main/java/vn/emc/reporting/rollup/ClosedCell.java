package vn.emc.reporting.rollup;

import java.util.Comparator;

/**
 * Names a sum of changes. The order is the order in which rows are locked.
 *
 * @param shifted whether of a shift rather than of a cell
 * @param day days since 1970
 * @param procedureId 0 when none is said
 * @param level -1 when none is said
 */
record ClosedCell(int siteId, int population, boolean shifted, int day, int procedureId, int level, ChangeCause cause)
        implements Comparable<ClosedCell> {
    private static final Comparator<ClosedCell> ORDER = Comparator.comparingInt(ClosedCell::siteId)
            .thenComparingInt(ClosedCell::population)
            .thenComparing(ClosedCell::shifted)
            .thenComparingInt(ClosedCell::day)
            .thenComparingInt(ClosedCell::procedureId)
            .thenComparingInt(ClosedCell::level)
            .thenComparing(ClosedCell::cause);

    @Override
    public int compareTo(ClosedCell other) {
        return ORDER.compare(this, other);
    }
}
