package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an .xlsx of any length in little memory. Text is written as text: codes keep their zeros, and nothing becomes a
 * formula. What passes the last row of a sheet goes on in a further sheet under the same header. The file is complete once the
 * writer is closed; the output stream is left open.
 */
public final class SheetWriter implements AutoCloseable {
    private static final int LAST_ROW = 1 << 20;
    private static final int ROWS_IN_MEMORY = 100;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int UNITS_PER_CHARACTER = 256;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final OutputStyles styles = new OutputStyles(workbook);
    private @Nullable SXSSFSheet sheet;
    private String name = "";
    private List<String> header = List.of();
    private final List<Integer> widths = new ArrayList<>();
    private final int lastRow;
    private int rows;

    public SheetWriter(OutputStream out) {
        this(out, LAST_ROW);
    }

    /**
     * Writes shorter sheets than Excel takes.
     *
     * @param rowsOfSheet after so many, the header included, a further sheet begins
     */
    public SheetWriter(OutputStream out, int rowsOfSheet) {
        this.out = out;
        this.lastRow = Math.min(rowsOfSheet, LAST_ROW);
    }

    /** Begins a sheet. Without, the first header or row begins one. Names that are taken or not permitted are changed. */
    public SheetWriter sheet(String wanted) {
        name = wanted;
        header = List.of();
        begin();
        return this;
    }

    /** Writes the header: it stays in view and can be filtered by. */
    public SheetWriter header(List<String> names) {
        SXSSFSheet current = current();
        SXSSFRow row = current.createRow(rows++);
        for (int i = 0; i < names.size(); i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellValue(names.get(i));
            cell.setCellStyle(styles.header());
            widen(i, names.get(i).length() + 3);
        }
        current.createFreezePane(0, rows);
        if (!names.isEmpty()) {
            current.setAutoFilter(new CellRangeAddress(rows - 1, rows - 1, 0, names.size() - 1));
        }
        header = List.copyOf(names);
        return this;
    }

    /**
     * Writes a row.
     *
     * @param values numbers as numbers (as text beyond the 15 digits Excel keeps), LocalDate, LocalDateTime and Instant (by the
     *     clock in Viet Nam) as dates, null as nothing, all others as the text they are
     */
    public SheetWriter row(List<? extends @Nullable Object> values) {
        if (rows == lastRow) {
            List<String> repeated = header;
            begin();
            header(repeated);
        }
        SXSSFRow row = current().createRow(rows++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                OutputCell.set(row.createCell(i), value, styles, false);
                if (rows <= ROWS_IN_MEMORY) {
                    widen(i, value.toString().length() + 1);
                }
            }
        }
        return this;
    }

    /** Offers the permitted texts for a column below the header, and has Excel refuse others. Together up to 255 characters. */
    public SheetWriter choices(int column, List<String> allowed) {
        SXSSFSheet current = current();
        DataValidationHelper helper = current.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(allowed.toArray(String[]::new)),
                new CellRangeAddressList(Math.max(rows, 1), LAST_ROW - 1, column, column));
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        current.addValidationData(validation);
        return this;
    }

    /** Writes the file out. Its temporary files are gone afterwards, also if that fails. */
    @Override
    public void close() throws IOException {
        try (workbook) {
            setWidths(current());
            workbook.write(out);
        }
    }

    private SXSSFSheet current() {
        return sheet == null ? begin() : sheet;
    }

    private SXSSFSheet begin() {
        if (sheet != null) {
            setWidths(sheet);
        }
        SXSSFSheet begun = workbook.createSheet(SheetNames.free(workbook, name));
        sheet = begun;
        rows = 0;
        widths.clear();
        return begun;
    }

    private void widen(int column, int characters) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.max(widths.get(column), Math.min(characters, WIDEST)));
    }

    private void setWidths(SXSSFSheet finished) {
        for (int i = 0; i < widths.size(); i++) {
            finished.setColumnWidth(i, widths.get(i) * UNITS_PER_CHARACTER);
        }
    }
}
