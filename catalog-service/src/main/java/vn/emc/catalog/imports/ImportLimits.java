package vn.emc.catalog.imports;

import vn.emc.spreadsheet.WorkbookLimits;

/** What a catalogue's file may cost. The largest catalogue known has some 2,500 services; 200,000 rows leave room for mistakes. */
final class ImportLimits {
    static final int MOST_ROWS = 200_000;
    static final WorkbookLimits WORKBOOK = WorkbookLimits.standard().withRows(MOST_ROWS);

    private ImportLimits() {}
}
