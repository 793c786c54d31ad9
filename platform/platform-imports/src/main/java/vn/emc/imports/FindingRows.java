package vn.emc.imports;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a reading finds wrong or odd, on its way into {@code import_finding}. */
public final class FindingRows {
    private final long importId;
    private final CopiedRows rows;

    public FindingRows(long importId, JdbcTemplate database) {
        this.importId = importId;
        this.rows = new CopiedRows(
                database,
                "import_finding",
                List.of(
                        "import_id",
                        "severity",
                        "sheet",
                        "row_number",
                        "column_name",
                        "column_letter",
                        "code",
                        "arguments"));
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
