package vn.emc.spreadsheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All of a workbook, for looking at small ones. */
final class Rows {
    private Rows() {}

    /** Each row as "Sheet!number: text | text". */
    static List<String> of(Path file) throws UnreadableWorkbookException {
        List<String> rows = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            workbook.read(row -> rows.add(row.sheet() + "!" + row.number() + ": "
                    + IntStream.range(0, row.cells())
                            .mapToObj(i -> row.cell(i).text())
                            .collect(Collectors.joining(" | "))));
        }
        return rows;
    }

    /** The cells of the first row. */
    static List<Cell> first(Path file) throws UnreadableWorkbookException {
        List<Cell> cells = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.standard())) {
            workbook.read(row -> {
                for (int i = 0; i < row.cells(); i++) {
                    cells.add(row.cell(i));
                }
                return false;
            });
        }
        return cells;
    }

    static List<String> texts(Path file) throws UnreadableWorkbookException {
        return first(file).stream().map(Cell::text).toList();
    }
}
