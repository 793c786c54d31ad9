package vn.emc.spreadsheet;

import java.util.List;

/** Takes what the reading of a table finds. Exceptions it throws reach the caller of the reading unchanged. */
@FunctionalInterface
public interface TableHandler {

    /**
     * The header of a sheet is found; its rows follow.
     *
     * @param unknownColumns headers of columns that are passed over
     */
    default void header(String sheet, int row, List<String> unknownColumns) {}

    /**
     * A row below a header in which at least one of the columns has content.
     *
     * @return whether to read on
     */
    boolean row(TableRow row);

    /**
     * A visible sheet with content has no header of this table and is passed over.
     *
     * @param missingColumns required columns that the most similar row lacks
     */
    default void sheetSkipped(String sheet, List<String> missingColumns) {}
}
