package vn.emc.spreadsheet;

/**
 * What a workbook may cost, or a {@link WorkbookSet}.
 *
 * @param fileBytes size of a file, as uploaded and, if that is a zip, of each Excel file in it
 * @param xlsBytes size of a file in the old .xls format, whose strings can only be held in memory
 * @param inflatedBytes what the parts of an .xlsx that are read, and the files of a zip, may inflate to, together
 * @param ratio how many times its compressed size a part may inflate to, once it has passed 16 MiB
 * @param entries parts in the zip of an .xlsx, files in any other zip
 * @param columns columns with content; empty formatted cells further right are passed over
 * @param rows rows with content, in all visible sheets, and all workbooks of a set, together
 */
public record WorkbookLimits(
        long fileBytes, long xlsBytes, long inflatedBytes, int ratio, int entries, int columns, int rows) {

    private static final long MIB = 1 << 20;

    /**
     * 50 MiB, the limit of an upload; such a file of an honest writer holds 1 to 2 million rows and inflates 10 to 20 fold,
     * so 2 GiB and 250 fold leave room, and reading to the limit takes about ten seconds of one processor. 16 MiB of .xls
     * exceed a full sheet of that format. 1,000 parts: a workbook has about ten plus two per sheet. 256 columns: the widest
     * import has a dozen. 5 million rows: more than any upload of that size holds.
     */
    public static WorkbookLimits standard() {
        return new WorkbookLimits(50 * MIB, 16 * MIB, 2048 * MIB, 250, 1000, 256, 5_000_000);
    }

    /**
     * For lists of up to 5 million accounts: 300 MiB a file, 8 GiB inflated and 6 million rows. Such a list takes about 200 MiB
     * of .xlsx and inflates to 1.4 GiB; rich formatting doubles both. The rows above the accounts count, too, in every sheet.
     * Everything else as in {@link #standard()}.
     */
    public static WorkbookLimits forLongLists() {
        return standard().withFileBytes(300 * MIB).withInflatedBytes(8192 * MIB).withRows(6_000_000);
    }

    public WorkbookLimits withFileBytes(long bytes) {
        return new WorkbookLimits(bytes, xlsBytes, inflatedBytes, ratio, entries, columns, rows);
    }

    public WorkbookLimits withInflatedBytes(long bytes) {
        return new WorkbookLimits(fileBytes, xlsBytes, bytes, ratio, entries, columns, rows);
    }

    public WorkbookLimits withColumns(int number) {
        return new WorkbookLimits(fileBytes, xlsBytes, inflatedBytes, ratio, entries, number, rows);
    }

    public WorkbookLimits withRows(int number) {
        return new WorkbookLimits(fileBytes, xlsBytes, inflatedBytes, ratio, entries, columns, number);
    }
}
