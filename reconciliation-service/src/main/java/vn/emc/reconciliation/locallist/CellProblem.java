package vn.emc.reconciliation.locallist;

import vn.emc.reconciliation.list.ListColumn;

/**
 * A cell nobody understands.
 *
 * @param row as Excel shows it
 * @param column as Excel letters it, empty where the sheet does not have it
 */
public record CellProblem(String sheet, int row, String column, ListColumn of, Kind kind) {

    /** What is wrong. The names are in the database and in the API. */
    public enum Kind {
        /** No dossier: the row is left out. */
        NO_CODE(true),
        /** Digits that Excel has put zeros for: the row is left out. */
        LOST_DIGITS(true),
        /** Longer than any code: the row is left out. */
        TOO_LONG(true),
        /** A site nobody agreed on, or none where there are several: the row is left out. */
        OTHER_SITE(true),
        /** A date that is none: the cell says nothing. */
        NOT_A_DATE(false),
        /** A word or number nobody says the meaning of: the cell says nothing. */
        UNKNOWN_VALUE(false);

        private final boolean leftOut;

        Kind(boolean leftOut) {
            this.leftOut = leftOut;
        }

        /** Whether the row is left out for it. */
        public boolean isLeftOut() {
            return leftOut;
        }
    }
}
