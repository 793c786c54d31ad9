package vn.emc.spreadsheet;

/** Placeholder. */
final class ErrorWorkbook {
    static final String COLUMN = "Lỗi";

    private ErrorWorkbook() {}
}
