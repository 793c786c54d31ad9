package vn.emc.reconciliation.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.resolution.Remedy;

/**
 * A finding as it is shown: what each side has, one below the other.
 *
 * @param sides EMC's line, the unit's, or both
 */
record FindingRow(int number, FindingClass kind, List<SideLine> sides) {
    FindingRow {
        sides = List.copyOf(sides);
    }

    /** Whether a remedy of its own can be chosen for it. */
    public boolean isDecidable() {
        return !Remedy.ofOne(kind).isEmpty();
    }

    /**
     * What a side has.
     *
     * @param side a message's key
     * @param row of its file
     * @param firstRow of a duplicate: the row of which it is one
     * @param cells in the order of the columns
     */
    record SideLine(
            String side, @Nullable Long row, @Nullable Long firstRow, List<Cell> cells) {
        SideLine {
            cells = List.copyOf(cells);
        }
    }

    /** A value, and whether it is what the sides differ in. */
    record Cell(String text, boolean differs) {}
}
