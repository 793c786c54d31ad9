package vn.emc.spreadsheet;

import java.util.Arrays;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * A row with content. One object serves all rows of a reading: it is valid until the handler returns, its cells for ever.
 */
public final class Row {
    /** The last row of a sheet of Excel. */
    static final int LAST_NUMBER = 1 << 20;

    private final int maximum;
    private Cell[] cells = new Cell[16];
    private int width;
    private int number;
    private String sheet = "";

    Row(int maximum) {
        this.maximum = maximum;
        Arrays.fill(cells, Cell.EMPTY);
    }

    /** Name of the sheet, as on its tab. */
    public String sheet() {
        return sheet;
    }

    /** As Excel shows it, from 1. Empty lines of a CSV file count; a record with line breaks in its cells is one row. */
    public int number() {
        return number;
    }

    /** The cell in a column, counted from 0; beyond the last there are only empty ones. */
    public Cell cell(int column) {
        return column < width ? cells[column] : Cell.EMPTY;
    }

    /** Number of cells up to the last with content. */
    public int cells() {
        return width;
    }

    /** How many columns may have content. */
    int columns() {
        return maximum;
    }

    void enter(String name) {
        sheet = name;
    }

    void begin(int rowNumber) throws UnreadableWorkbookException {
        if (rowNumber < 1 || rowNumber > LAST_NUMBER) {
            throw UnreadableWorkbookException.broken("row number out of range");
        }
        beginLine(rowNumber);
    }

    /** Begins a row of a file that may have more rows than a sheet of Excel. */
    void beginLine(int rowNumber) {
        Arrays.fill(cells, 0, width, Cell.EMPTY);
        width = 0;
        number = rowNumber;
    }

    void put(int column, Cell cell) throws UnreadableWorkbookException {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= maximum) {
            throw new UnreadableWorkbookException(Reason.TOO_MANY_COLUMNS, maximum, sheet, number);
        }
        if (column >= cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * before));
            Arrays.fill(cells, before, cells.length, Cell.EMPTY);
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }
}
