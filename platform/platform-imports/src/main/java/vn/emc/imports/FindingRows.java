package vn.emc.imports;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a reading finds wrong or odd, on its way into {@code import_finding}. */
public final class FindingRows {
    private static final String TABLE = "import_finding";
    private static final List<String> COLUMNS = List.of(
            "import_id", "severity", "sheet", "row_number", "column_name", "column_letter", "code", "arguments");

    private final long importId;
    private final CopiedRows rows;

    public FindingRows(long importId, JdbcTemplate database) {
        this.importId = importId;
        this.rows = new CopiedRows(database, TABLE, COLUMNS);
    }

    /** Findings that are written when {@link #flush()} says so, because the connection is busy with something else until then. */
    public static FindingRows waiting(long importId, JdbcTemplate database) {
        return new FindingRows(importId, new CopiedRows(database, TABLE, COLUMNS, Integer.MAX_VALUE));
    }

    private FindingRows(long importId, CopiedRows rows) {
        this.importId = importId;
        this.rows = rows;
    }

    /**
     * Adds a finding, within the caller's transaction.
     *
     * @param code its text is the message {@code finding.<code>}
     * @param arguments what the text is filled with
     */
    public void add(Severity severity, FoundIn cell, String code, List<String> arguments) {
        rows.add(importId, severity, cell.sheet(), cell.row(), cell.column(), cell.columnLetter(), code, arguments);
    }

    /** A sheet that was passed over. */
    public void addSkipped(String sheet, List<String> missingColumns) {
        add(
                Severity.WARNING,
                new FoundIn(sheet, 1, "", ""),
                "SHEET_SKIPPED",
                List.of(String.join(", ", missingColumns)));
    }

    /** Writes what is left. */
    public void flush() {
        rows.flush();
    }
}
