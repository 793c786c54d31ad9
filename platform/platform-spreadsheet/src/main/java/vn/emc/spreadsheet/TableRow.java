package vn.emc.spreadsheet;

import java.util.Map;

/** A row of a table, by its columns. Valid until the handler returns; its cells for ever. */
public final class TableRow {
    private final Row row;
    private final Map<Column, Integer> places;

    TableRow(Row row, Map<Column, Integer> places) {
        this.row = row;
        this.places = places;
    }

    /** Name of the sheet, as on its tab. */
    public String sheet() {
        return row.sheet();
    }

    /** As Excel shows it, from 1. */
    public int number() {
        return row.number();
    }

    /** An empty cell if the sheet does not have the column. */
    public Cell cell(Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** The letters Excel shows above the column, {@code ""} if the sheet does not have it. */
    public String columnLetter(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : CellReference.letters(place);
    }
}
