package vn.emc.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Looks for the row that heads the columns, below whatever titles stand above it. */
final class HeaderSearch {
    /** Rows with content in which a header is looked for; what stands above one are a few titles. */
    static final int ROWS = 30;

    private static final String ERROR_COLUMN = HeaderText.normalised(ErrorWorkbook.COLUMN);

    private final List<Column> columns;
    private final Map<String, Column> byHeader = new HashMap<>();

    HeaderSearch(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            column.headers().distinct().forEach(header -> {
                if (byHeader.put(header, column) != null) {
                    throw new IllegalArgumentException("two columns are headed " + header);
                }
            });
        }
    }

    /** What the row would be as a header. */
    Candidate in(Row row) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        Map<Integer, String> texts = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Duplicate duplicate = null;
        Integer errorColumn = null;
        for (int place = 0; place < row.cells(); place++) {
            String text = row.cell(place).text();
            String normalised = HeaderText.normalised(text);
            Column column = byHeader.get(normalised);
            if (column != null) {
                Integer before = places.putIfAbsent(column, place);
                duplicate = before == null ? duplicate : new Duplicate(column, before, place);
                texts.put(place, text);
            } else if (normalised.equals(ERROR_COLUMN)) {
                errorColumn = place;
            } else if (!text.isEmpty()) {
                unknown.add(text);
            }
        }
        return new Candidate(new Header(row.number(), places, texts, unknown, errorColumn), missing(places), duplicate);
    }

    List<String> requiredNames() {
        return missing(Map.of());
    }

    private List<String> missing(Map<Column, Integer> places) {
        return columns.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .map(Column::name)
                .toList();
    }

    record Duplicate(Column column, int first, int second) {}

    record Candidate(
            Header header, List<String> missing, @Nullable Duplicate duplicate) {

        boolean isHeader() {
            return missing.isEmpty() && !header.places().isEmpty();
        }

        Header accepted(Row row) throws UnreadableWorkbookException {
            if (duplicate != null) {
                throw new UnreadableWorkbookException(
                        Reason.DUPLICATE_COLUMN,
                        duplicate.column().name(),
                        row.sheet(),
                        row.number(),
                        CellReference.letters(duplicate.first()),
                        CellReference.letters(duplicate.second()));
            }
            return header;
        }
    }
}
