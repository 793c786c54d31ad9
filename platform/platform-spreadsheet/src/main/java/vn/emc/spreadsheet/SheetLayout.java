package vn.emc.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * Where an {@link ErrorWorkbook} puts its messages in a sheet.
 *
 * @param headerRow number of the row with the headers, 0 if there is none
 * @param errorColumn from 0: where the messages of an earlier copy stand, else behind the last column
 */
record SheetLayout(int headerRow, int errorColumn) {

    /** Reads through the workbook once: only then the last column of each sheet is known. */
    static Map<String, SheetLayout> of(Workbook workbook, HeaderSearch search) throws UnreadableWorkbookException {
        Survey survey = new Survey(search);
        workbook.read(survey);
        survey.leaveSheet();
        if (survey.lastRow > Row.LAST_NUMBER) {
            throw new UnreadableWorkbookException(Reason.TOO_MANY_ROWS, Row.LAST_NUMBER);
        }
        return survey.layouts;
    }

    private static final class Survey implements RowHandler {
        private final HeaderSearch search;
        private final Map<String, SheetLayout> layouts = new HashMap<>();
        private String sheet = "";
        private @Nullable Header header;
        private int width;
        private int lastRow;
        private int searched;

        Survey(HeaderSearch search) {
            this.search = search;
        }

        @Override
        public void sheet(String name) {
            leaveSheet();
            sheet = name;
            header = null;
            width = 0;
            searched = 0;
        }

        @Override
        public boolean row(Row row) {
            width = Math.max(width, row.cells());
            lastRow = Math.max(lastRow, row.number());
            if (header == null && searched++ < HeaderSearch.ROWS) {
                var candidate = search.in(row);
                header = candidate.isHeader() ? candidate.header() : null;
            }
            return true;
        }

        void leaveSheet() {
            Integer earlier = header == null ? null : header.errorColumn();
            layouts.put(sheet, new SheetLayout(header == null ? 0 : header.row(), earlier == null ? width : earlier));
        }
    }
}
