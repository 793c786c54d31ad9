package vn.emc.spreadsheet;

import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** How many rows may be read out of one or more workbooks together. Used by one thread. */
final class RowLimit {
    private final int most;
    private int total;

    RowLimit(int most) {
        this.most = most;
    }

    /** The rows of one workbook, which count once however often it is read. */
    final class Count {
        private int rows;

        void restart() {
            total -= rows;
            rows = 0;
        }

        void add() throws UnreadableWorkbookException {
            rows++;
            if (++total > most) {
                throw new UnreadableWorkbookException(Reason.TOO_MANY_ROWS, most);
            }
        }
    }

    Count count() {
        return new Count();
    }
}
