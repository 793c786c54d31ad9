package vn.emc.spreadsheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table where a sheet has them.
 *
 * @param row number of the row they are headed in
 * @param places column of the sheet, from 0, of each column found
 * @param texts the headers at these places, by place
 * @param unknown headers that belong to none
 * @param errorColumn where an {@link ErrorWorkbook} has put its messages, or null
 */
record Header(
        int row,
        Map<Column, Integer> places,
        Map<Integer, String> texts,
        List<String> unknown,
        @Nullable Integer errorColumn) {

    /** Whether the row heads the same columns once more, as in sheets that were pasted together from printed pages. */
    boolean isRepeatedBy(Row other) {
        return texts.entrySet().stream()
                .allMatch(text -> text.getValue()
                        .equalsIgnoreCase(other.cell(text.getKey()).text()));
    }

    boolean isBlank(Row other) {
        return places.values().stream().allMatch(place -> other.cell(place).isEmpty());
    }
}
