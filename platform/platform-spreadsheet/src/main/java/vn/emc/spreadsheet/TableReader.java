package vn.emc.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.HeaderSearch.Candidate;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Reads the rows of one table out of all sheets that have its columns, in whatever order and below whatever titles. */
public final class TableReader {
    private final HeaderSearch search;

    public TableReader(List<Column> columns) {
        search = new HeaderSearch(columns);
    }

    /**
     * Hands over the rows of the table, until the handler wants no more.
     *
     * @throws UnreadableWorkbookException also if no sheet has all required columns (MISSING_COLUMNS), or one has a column
     *     twice (DUPLICATE_COLUMN)
     */
    public void read(Workbook workbook, TableHandler handler) throws UnreadableWorkbookException {
        Reading reading = new Reading(handler);
        workbook.read(reading);
        reading.finish();
    }

    private final class Reading implements RowHandler {
        private final TableHandler handler;
        private @Nullable String sheet;
        private @Nullable Header header;
        private int searched;
        private List<String> missing = search.requiredNames();
        private List<String> missingEverywhere = search.requiredNames();
        private boolean found;
        private @Nullable UnreadableWorkbookException refused;

        Reading(TableHandler handler) {
            this.handler = handler;
        }

        @Override
        public void sheet(String name) {
            leaveSheet();
            sheet = name;
            header = null;
            searched = 0;
            missing = search.requiredNames();
        }

        @Override
        public boolean row(Row row) {
            if (header != null) {
                return isData(row, header) ? handler.row(new TableRow(row, header.places())) : true;
            }
            return searched++ >= HeaderSearch.ROWS || isHeaderTaken(row);
        }

        void finish() throws UnreadableWorkbookException {
            if (refused != null) {
                throw refused;
            }
            leaveSheet();
            if (!found) {
                throw new UnreadableWorkbookException(
                        Reason.MISSING_COLUMNS, new ArrayList<Object>(missingEverywhere).toArray());
            }
        }

        private boolean isData(Row row, Header above) {
            return !above.isBlank(row) && !above.isRepeatedBy(row);
        }

        private boolean isHeaderTaken(Row row) {
            Candidate candidate = search.in(row);
            if (candidate.isHeader()) {
                try {
                    header = candidate.accepted(row);
                    found = true;
                    handler.header(row.sheet(), row.number(), header.unknown());
                } catch (UnreadableWorkbookException duplicate) {
                    refused = duplicate;
                    return false;
                }
            } else if (candidate.missing().size() < missing.size()) {
                missing = candidate.missing();
            }
            return true;
        }

        private void leaveSheet() {
            if (sheet != null && header == null) {
                if (missing.size() < missingEverywhere.size()) {
                    missingEverywhere = missing;
                }
                if (searched > 0) {
                    handler.sheetSkipped(sheet, missing);
                }
            }
            sheet = null;
        }
    }
}
