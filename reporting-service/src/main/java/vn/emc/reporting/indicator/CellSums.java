package vn.emc.reporting.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.CountedCell;
import vn.emc.reporting.rollup.Measure;

/**
 * Adds up cells. Whole months come from the monthly cells, so that a year of the whole country costs some thousand rows, with
 * procedures some hundred thousand, rather than millions; only the rest of a period is read by day, and, with procedures,
 * codes in months in which their meaning changes. Shifts are read
 * beside the cells of dossiers received: without them the sums are by arrival, with them by the days inside codes.
 */
@Component
@RequiredArgsConstructor
class CellSums {
    private static final String NEWEST_FIRST = "order by day desc, site_id, procedure_id, unit_id, level";

    private final JdbcTemplate database;
    private final ProcedureCodes codes;
    private final UnitSpellings units;

    /**
     * One group's sums, in the order of the quantities asked for.
     *
     * @param shifts by how much they change when dossiers are counted by the days inside their codes
     */
    record Sums(List<@Nullable Object> group, List<Long> byArrival, List<Long> shifts) {
        static Sums none(List<@Nullable Object> group, int quantities) {
            var zeros = Collections.nCopies(quantities, 0L);
            return new Sums(group, zeros, zeros);
        }

        List<Long> by(Attribution attribution) {
            return switch (attribution) {
                case ARRIVAL -> byArrival;
                case CODE_DATE ->
                    IntStream.range(0, shifts.size())
                            .mapToObj(index -> byArrival.get(index) + shifts.get(index))
                            .toList();
            };
        }
    }

    /**
     * Sums by either day.
     *
     * @param rowsBy there are groups for all that has dossiers by one of these
     * @param atMost so many groups; one more is answered when there are more
     */
    List<Sums> of(
            Question question, Scope scope, Span span, List<Quantity> quantities, Set<Attribution> rowsBy, int atMost) {
        var query = query(question, span, quantities);
        query.select(question.groupBy(), quantities);
        query.from(question, scope, span);
        query.join(question, scope);
        query.group(question.groupBy().size(), rowsBy);
        query.append(" limit ?", atMost + 1);
        var groups = question.groupBy().size();
        var count = quantities.size();
        return database.query(
                query.sql(),
                (row, number) ->
                        new Sums(group(row, groups), values(row, groups, count), values(row, groups + count, count)),
                query.parameters());
    }

    /**
     * The members of groups that have dossiers, as texts.
     *
     * @param question its last grouping is what members are, those before it are the groups
     */
    Map<List<@Nullable Object>, Set<String>> members(
            Question question, Scope scope, Span span, Set<Attribution> rowsBy) {
        var groups = question.groupBy().size() - 1;
        var names = IntStream.rangeClosed(1, groups)
                .mapToObj(number -> "g" + number + ", ")
                .collect(Collectors.joining());
        var query = query(question, span, List.of());
        query.append("select " + names + "array_agg(member::text) from (");
        query.select(question.groupBy(), List.of(Quantity.of(Measure.DOSSIERS)));
        query.from(question, scope, span);
        query.join(question, scope);
        query.group(question.groupBy().size(), rowsBy);
        query.append(") as found (" + names + "member, dossiers, shift) where member is not null");
        query.append(groups == 0 ? " having count(*) > 0" : groupBy(groups));
        var members = new HashMap<List<@Nullable Object>, Set<String>>();
        database.query(
                query.sql(),
                row -> {
                    var found = (String[]) row.getArray(groups + 1).getArray();
                    members.put(group(row, groups), Set.of(found));
                },
                query.parameters());
        return members;
    }

    private static String groupBy(int groups) {
        return IntStream.rangeClosed(1, groups)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", " group by ", ""));
    }

    /**
     * The cells that hold some of a quantity, the newest day first.
     *
     * @param skipped dossiers to leave out: the first cell is the one that holds the next
     */
    List<CountedCell> cells(Question question, Scope scope, Quantity quantity, long skipped, int atMost) {
        var days = Span.ofDays(question.from(), question.to());
        var query = query(question, days, List.of(quantity));
        query.append(
                "select site_id, day, procedure_id, unit_id, level, catalogue_level, upto - held as before from (select *, sum(held) over ("
                        + NEWEST_FIRST + " rows unbounded preceding) as upto"
                        + " from (select c.site_id, c.day, c.procedure_id, c.unit_id, c.level, "
                        + query.catalogueLevel() + " as catalogue_level, c."
                        + quantity.counted().getColumn() + " as held from (");
        query.finest(question, scope);
        query.append(") c");
        query.join(question, scope);
        query.append(") one where held > 0");
        var level = quantity.countedLevel();
        if (level != null) {
            query.append(
                    quantity.isByCatalogue() ? " and coalesce(catalogue_level, level) = ?" : " and level = ?",
                    level.getCode());
        }
        query.append(") many where upto > ? " + NEWEST_FIRST + " limit ?", skipped, atMost);
        return database.query(
                query.sql(),
                (row, number) -> new CountedCell(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getObject(6, Integer.class),
                        row.getLong(7)),
                query.parameters());
    }

    private CellQuery query(Question question, Span span, List<Quantity> quantities) {
        return CellQuery.of(
                question,
                span,
                quantities,
                CellQuery.needsProcedures(question, quantities) ? codes.of(question, span) : CellCodes.ANY,
                units.of(question));
    }

    private static List<@Nullable Object> group(ResultSet row, int groups) throws SQLException {
        var group = new ArrayList<@Nullable Object>(groups);
        for (var column = 1; column <= groups; column++) {
            group.add(row.getObject(column));
        }
        return group;
    }

    private static List<Long> values(ResultSet row, int before, int count) throws SQLException {
        var values = new ArrayList<Long>(count);
        for (var column = before + 1; column <= before + count; column++) {
            values.add(row.getLong(column));
        }
        return values;
    }
}
