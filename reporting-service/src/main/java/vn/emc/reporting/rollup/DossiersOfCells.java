package vn.emc.reporting.rollup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.DossierState;

/** The way back from cells to the dossiers that count in them. */
@Component
public class DossiersOfCells {
    private final JdbcTemplate database;
    private final DossierTable table;

    DossiersOfCells(JdbcTemplate database, Dictionaries dictionaries) {
        this.database = database;
        this.table = new DossierTable(database, dictionaries, RollupSchema.LIVE);
    }

    /**
     * Dossiers by their cells, within one the latest received first.
     *
     * @param measure what they count for
     * @param skipped so many of them are left out
     */
    public List<FoundDossier> list(
            Population population, Measure measure, List<CountedCell> cells, long skipped, int atMost) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var found = database.query(
                sql(population, measure),
                statement -> bind(statement, population, cells, skipped, atMost),
                (row, number) ->
                        new InCell(new DossierKey(row.getInt(1), row.getString(2)), cells.get(row.getInt(3) - 1)));
        var states = table.load(found.stream().map(InCell::key).toList());
        return found.stream()
                .map(each -> each.with(Objects.requireNonNull(states.get(each.key()))))
                .toList();
    }

    private record InCell(DossierKey key, CountedCell cell) {
        FoundDossier with(DossierState state) {
            return new FoundDossier(key.siteId(), key.codeProfile(), state, cell.levelByCatalogue());
        }
    }

    private static String sql(Population population, Measure measure) {
        var time = switch (population) {
            case RECEIVED -> "received_at";
            case FINISHED -> "finished_day";
        };
        return "select s.site_id, s.code_profile, k.nth"
                + " from unnest(?::int4[], ?::int8[], ?::int8[], ?::int4[], ?::int4[], ?::int4[])"
                + " with ordinality as k (of_site, first, after, of_procedure, of_unit, of_level, nth)"
                + " join dossier_state s on s.site_id = k.of_site and s." + time + " >= k.first and s." + time
                + " < k.after and s.procedure_id = k.of_procedure and s.unit_id = k.of_unit and coalesce(s.level, -1) = k.of_level"
                + " where not s.excluded and " + measure.getCondition()
                + " order by k.nth, s.received_at desc, s.code_profile offset ? limit ?";
    }

    private static void bind(
            PreparedStatement statement, Population population, List<CountedCell> cells, long skipped, int atMost)
            throws SQLException {
        Function<LocalDate, Long> time = switch (population) {
            case RECEIVED -> day -> Micros.of(BusinessDay.start(day));
            case FINISHED -> LocalDate::toEpochDay;
        };
        new ArrayParameters(statement)
                .add("int4", cells.stream().mapToInt(CountedCell::siteId).toArray())
                .add("int8", longs(cells, cell -> time.apply(cell.day())))
                .add("int8", longs(cells, cell -> time.apply(cell.day().plusDays(1))))
                .add("int4", cells.stream().mapToInt(CountedCell::procedureId).toArray())
                .add("int4", cells.stream().mapToInt(CountedCell::unitId).toArray())
                .add("int4", cells.stream().mapToInt(CountedCell::level).toArray())
                .add(skipped)
                .add(atMost);
    }

    private static long[] longs(List<CountedCell> cells, Function<CountedCell, Long> value) {
        return cells.stream().mapToLong(value::apply).toArray();
    }
}
