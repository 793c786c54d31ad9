package vn.emc.reporting.rollup;

import java.util.List;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of changes after closing. What is rebuilt beside the live ones is no change and leaves nothing there. */
@RequiredArgsConstructor
final class ClosedChangeTable {
    private static final String KEY = "site_id, population, shifted, day, procedure_id, level, cause";
    private static final String MEASURES =
            Measure.ALL.stream().map(Measure::getColumn).collect(Collectors.joining(", "));
    private static final String COLUMNS = KEY + ", " + MEASURES;
    private static final String ADD = "insert into closed_change as c (" + COLUMNS + ") select "
            + COLUMNS.replace("day,", "date '1970-01-01' + day,") + " from unnest(?, ?, ?, ?, ?, ?, ?, "
            + Measure.ALL.stream().map(ignored -> "?").collect(Collectors.joining(", ")) + ") as d (" + COLUMNS
            + ") on conflict (" + KEY + ") do update set "
            + Measure.ALL.stream()
                    .map(Measure::getColumn)
                    .map(column -> column + " = c." + column + " + excluded." + column)
                    .collect(Collectors.joining(", "));

    private final JdbcTemplate database;
    private final RollupSchema schema;

    /** The periods whose changes are to be noted in the caller's transaction. */
    List<ClosedDays> closedDays() {
        return switch (schema) {
            case LIVE ->
                database.query(
                        "select first_day, last_day, cut_off from closed_days()",
                        (row, number) -> new ClosedDays(
                                row.getDate(1).toLocalDate(),
                                row.getDate(2).toLocalDate(),
                                row.getTimestamp(3).toInstant()));
            case REBUILT -> List.of();
        };
    }

    void add(ClosedChanges changes) {
        var cells = changes.getCells();
        if (cells.isEmpty()) {
            return;
        }
        database.update(ADD, statement -> {
            var shifted = new boolean[cells.size()];
            var row = 0;
            for (var cell : cells.keySet()) {
                shifted[row++] = cell.shifted();
            }
            var parameters = new ArrayParameters(statement)
                    .add("int4", ints(cells, ClosedCell::siteId))
                    .add("int2", ints(cells, ClosedCell::population))
                    .add("bool", shifted)
                    .add("int4", ints(cells, ClosedCell::day))
                    .add("int4", ints(cells, ClosedCell::procedureId))
                    .add("int2", ints(cells, ClosedCell::level))
                    .add(
                            "text",
                            cells.keySet().stream()
                                    .map(cell -> cell.cause().name())
                                    .toArray(String[]::new));
            for (var measure = 0; measure < Measure.ALL.size(); measure++) {
                var index = measure;
                parameters.add(
                        "int4",
                        cells.values().stream().mapToInt(delta -> delta[index]).toArray());
            }
        });
    }

    private static int[] ints(SortedMap<ClosedCell, int[]> cells, ToIntFunction<ClosedCell> part) {
        return cells.keySet().stream().mapToInt(part).toArray();
    }
}
