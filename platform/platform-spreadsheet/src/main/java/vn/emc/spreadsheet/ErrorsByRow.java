package vn.emc.spreadsheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages of each row: by the letters of their column, {@code ""} for the row as a whole. */
final class ErrorsByRow {
    private record Place(String sheet, int row) {}

    private final Map<Place, Map<String, String>> messages = new HashMap<>();

    ErrorsByRow(List<CellError> errors) {
        for (CellError error : errors) {
            String column = error.column() == null ? "" : error.column();
            messages.computeIfAbsent(new Place(error.sheet(), error.row()), place -> new LinkedHashMap<>())
                    .merge(column, error.message(), (before, after) -> before + "; " + after);
        }
    }

    Map<String, String> at(String sheet, int row) {
        return messages.getOrDefault(new Place(sheet, row), Map.of());
    }
}
