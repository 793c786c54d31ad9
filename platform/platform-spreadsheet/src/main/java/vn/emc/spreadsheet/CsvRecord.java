package vn.emc.spreadsheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Takes the fields of a CSV record from the parser's buffer straight into the cells of a row. */
final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {
    /** As many columns as Excel shows, with content or without. */
    private static final int MOST_FIELDS = 16_384;
    /** Characters of all cells together: no row of an honest table comes near. */
    private static final int LONGEST = 1 << 20;

    private Row row = new Row(0);
    private int number;
    private int length;
    private @Nullable UnreadableWorkbookException refusal;

    /** Where the cells of what is parsed next go. */
    void fill(Row target) {
        row = target;
    }

    /** The number of the record, as Excel shows it. */
    int number() {
        return number;
    }

    void checkTaken() throws UnreadableWorkbookException {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        number++;
        length = 0;
        row.beginLine(number);
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int size, boolean quoted) {
        if (refusal != null) {
            return;
        }
        length += size;
        if (length > LONGEST) {
            refusal = new UnreadableWorkbookException(Reason.MALFORMED_ROW, row.sheet(), number);
        } else if (column >= MOST_FIELDS) {
            refusal = new UnreadableWorkbookException(Reason.TOO_MANY_COLUMNS, row.columns(), row.sheet(), number);
        } else if (size > 0) {
            put(column, CellText.cell(buffer, offset, size));
        }
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }

    private void put(int column, Cell cell) {
        try {
            row.put(column, cell);
        } catch (UnreadableWorkbookException tooManyColumns) {
            refusal = tooManyColumns;
        }
    }
}
