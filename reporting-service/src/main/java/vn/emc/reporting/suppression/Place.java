package vn.emc.reporting.suppression;

/**
 * Where a count stands in a table: in a row and a column, or in the total of a row, of a column or of everything.
 *
 * @param row or {@link #ALL}
 * @param column or {@link #ALL}
 */
public record Place(String row, String column) {
    /** No row or column is called so. */
    public static final String ALL = "*";

    static final Place TOTAL = new Place(ALL, ALL);

    static Place ofRow(String row) {
        return new Place(row, ALL);
    }

    static Place ofColumn(String column) {
        return new Place(ALL, column);
    }
}
