package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a workbook in which its errors are marked: same sheets, same rows, same columns, wrong cells red and commented, and
 * a last column that collects the messages of each row. Corrected, it can be uploaded again as it is: {@link TableReader} passes
 * that column over, and the next copy replaces it. Hidden sheets and what is not content (widths, colours, formulas) stay
 * behind.
 */
public final class ErrorWorkbook {
    /** Header of the column with the messages. */
    public static final String COLUMN = "Lỗi";

    /** Comments are held in memory until the end, about 8 KiB each. Further wrong cells are red, their messages at the row. */
    static final int MOST_COMMENTS = 2000;

    private static final int ROWS_IN_MEMORY = 100;

    private final List<Column> columns;

    /** The columns by which the header was found when the workbook was read. */
    public ErrorWorkbook(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Writes the copy; the stream is left open.
     *
     * @throws UnreadableWorkbookException also if a CSV file has more rows than a sheet of Excel (TOO_MANY_ROWS)
     */
    public void write(Workbook original, List<CellError> errors, OutputStream out)
            throws IOException, UnreadableWorkbookException {
        Map<String, SheetLayout> layouts = SheetLayout.of(original, new HeaderSearch(columns));
        try (SXSSFWorkbook copy = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            original.read(new Copying(copy, layouts, new ErrorsByRow(errors)));
            copy.write(out);
        }
    }

    private static final class Copying implements RowHandler {
        private final SXSSFWorkbook copy;
        private final OutputStyles styles;
        private final Map<String, SheetLayout> layouts;
        private final ErrorsByRow errors;
        private final Map<String, SXSSFSheet> sheets = new HashMap<>();
        private int comments;

        Copying(SXSSFWorkbook copy, Map<String, SheetLayout> layouts, ErrorsByRow errors) {
            this.copy = copy;
            this.styles = new OutputStyles(copy);
            this.layouts = layouts;
            this.errors = errors;
        }

        @Override
        public void sheet(String name) {
            sheets.put(name, copy.createSheet(SheetNames.free(copy, name)));
        }

        @Override
        public boolean row(Row row) {
            SXSSFSheet sheet = sheets.get(row.sheet());
            SheetLayout layout = layouts.get(row.sheet());
            if (sheet == null || layout == null) {
                return true;
            }
            Map<String, String> messages = errors.at(row.sheet(), row.number());
            SXSSFRow written = sheet.createRow(row.number() - 1);
            int width = Math.max(row.cells(), messages.isEmpty() ? 0 : layout.errorColumn());
            for (int i = 0; i < width; i++) {
                if (i != layout.errorColumn()) {
                    copy(row.cell(i), i, messages.get(CellReference.letters(i)), written);
                }
            }
            if (row.number() == layout.headerRow()) {
                set(written, layout.errorColumn(), COLUMN);
            } else if (!messages.isEmpty()) {
                set(written, layout.errorColumn(), String.join("; ", messages.values()));
            }
            return true;
        }

        private void copy(Cell from, int column, @Nullable String message, SXSSFRow row) {
            if (!from.isEmpty() || message != null) {
                SXSSFCell to = row.createCell(column);
                OutputCell.copy(from, to, styles, message != null);
                if (message != null && comments++ < MOST_COMMENTS) {
                    comment(to, message);
                }
            }
        }

        private void set(SXSSFRow row, int column, String text) {
            OutputCell.set(row.createCell(column), text, styles, false);
        }

        private void comment(SXSSFCell cell, String message) {
            ClientAnchor anchor = copy.getCreationHelper().createClientAnchor();
            anchor.setCol1(cell.getColumnIndex() + 1);
            anchor.setCol2(cell.getColumnIndex() + 4);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 4);
            Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(copy.getCreationHelper().createRichTextString(message));
            comment.setAddress(cell.getRowIndex(), cell.getColumnIndex());
            cell.setCellComment(comment);
        }
    }
}
