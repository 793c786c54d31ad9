package vn.emc.spreadsheet;

/** Cell references such as {@code AB12}. */
final class CellReference {
    private static final int COLUMNS = 16_384;

    private CellReference() {}

    /** The letters Excel shows above a column, counted from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column, from 0, of a reference that must lie in this row: some files lie to make their reader reserve memory. */
    static int column(byte[] reference, int from, int to, int row) throws UnreadableWorkbookException {
        int column = 0;
        int i = from;
        while (i < to && reference[i] >= 'A' && reference[i] <= 'Z' && column <= COLUMNS) {
            column = 26 * column + reference[i++] - 'A' + 1;
        }
        int digits = 0;
        while (i < to && reference[i] >= '0' && reference[i] <= '9' && digits <= row) {
            digits = 10 * digits + reference[i++] - '0';
        }
        if (i < to || column == 0 || column > COLUMNS || digits != row) {
            throw UnreadableWorkbookException.broken("cell reference out of place");
        }
        return column - 1;
    }
}
