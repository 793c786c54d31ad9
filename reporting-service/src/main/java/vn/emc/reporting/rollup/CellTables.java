package vn.emc.reporting.rollup;

import java.sql.SQLException;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table by day, with procedure and unit, and its coarser ones: all changes of a batch are added by one statement each, in the order of the keys. */
final class CellTables {
    private static final String MEASURES =
            Measure.ALL.stream().map(Measure::getColumn).collect(Collectors.joining(", "));
    private static final String MEASURE_PARAMETERS =
            Measure.ALL.stream().map(ignored -> "?").collect(Collectors.joining(", "));

    private final JdbcTemplate database;
    private final String addToDays;
    private final String addToMonthsByProcedure;
    private final String addToMonths;
    private final String addToDaysOfSites;

    private CellTables(JdbcTemplate database, RollupSchema schema, String kind) {
        this.database = database;
        this.addToDays = addTo(
                schema.table("day_" + kind),
                "site_id, population, day, procedure_id, unit_id, level",
                "?, ?, ?, ?, ?, ?");
        this.addToMonthsByProcedure = addTo(
                schema.table("procedure_month_" + kind),
                "site_id, population, month, procedure_id, level",
                "?, ?, ?, ?, ?");
        this.addToDaysOfSites =
                addTo(schema.table("site_day_" + kind), "site_id, population, day, level", "?, ?, ?, ?");
        this.addToMonths = addTo(schema.table("month_" + kind), "site_id, population, month, level", "?, ?, ?, ?");
    }

    static CellTables ofCells(JdbcTemplate database, RollupSchema schema) {
        return new CellTables(database, schema, "cell");
    }

    /** What counting by the days inside dossiers' codes adds to the cells. */
    static CellTables ofShifts(JdbcTemplate database, RollupSchema schema) {
        return new CellTables(database, schema, "shift");
    }

    private static String addTo(String table, String key, String keyParameters) {
        var columns = key + ", " + MEASURES;
        var selected =
                columns.replace("day,", "date '1970-01-01' + day,").replace("month,", "date '1970-01-01' + month,");
        var additions = Measure.ALL.stream()
                .map(Measure::getColumn)
                .map(column -> column + " = c." + column + " + excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into " + table + " as c (" + columns + ") select " + selected + " from unnest(" + keyParameters
                + ", " + MEASURE_PARAMETERS + ") as d (" + columns + ") on conflict (" + key + ") do update set "
                + additions;
    }

    void add(CellChanges changes) {
        addByUnit(addToDays, changes.days());
        addByProcedure(addToMonthsByProcedure, changes.monthsByProcedure());
        addBySite(addToMonths, changes.months());
        addBySite(addToDaysOfSites, changes.daysOfSites());
    }

    private void addByUnit(String addition, SequencedMap<DayCell, int[]> cells) {
        if (cells.isEmpty()) {
            return;
        }
        database.update(addition, statement -> {
            var parameters = new ArrayParameters(statement)
                    .add("int4", ints(cells, DayCell::siteId))
                    .add("int2", ints(cells, DayCell::population))
                    .add("int4", ints(cells, DayCell::day))
                    .add("int4", ints(cells, DayCell::procedureId))
                    .add("int4", ints(cells, DayCell::unitId))
                    .add("int2", ints(cells, DayCell::level));
            addMeasures(parameters, cells);
        });
    }

    private void addByProcedure(String addition, SequencedMap<DayCell, int[]> cells) {
        if (cells.isEmpty()) {
            return;
        }
        database.update(addition, statement -> {
            var parameters = new ArrayParameters(statement)
                    .add("int4", ints(cells, DayCell::siteId))
                    .add("int2", ints(cells, DayCell::population))
                    .add("int4", ints(cells, DayCell::day))
                    .add("int4", ints(cells, DayCell::procedureId))
                    .add("int2", ints(cells, DayCell::level));
            addMeasures(parameters, cells);
        });
    }

    private void addBySite(String addition, SequencedMap<SiteCell, int[]> cells) {
        if (cells.isEmpty()) {
            return;
        }
        database.update(addition, statement -> {
            var parameters = new ArrayParameters(statement)
                    .add("int4", ints(cells, SiteCell::siteId))
                    .add("int2", ints(cells, SiteCell::population))
                    .add("int4", ints(cells, SiteCell::day))
                    .add("int2", ints(cells, SiteCell::level));
            addMeasures(parameters, cells);
        });
    }

    private static <K> int[] ints(Map<K, int[]> cells, ToIntFunction<K> part) {
        return cells.keySet().stream().mapToInt(part).toArray();
    }

    private static void addMeasures(ArrayParameters parameters, Map<?, int[]> cells) throws SQLException {
        for (var measure = 0; measure < Measure.ALL.size(); measure++) {
            var index = measure;
            parameters.add(
                    "int4",
                    cells.values().stream().mapToInt(delta -> delta[index]).toArray());
        }
    }
}
