package vn.emc.reporting.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.dossier.Attribution;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.rollup.CountedCell;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.rollup.Population;

/**
 * Adds up cells. Whole months come from the monthly cells unless a procedure is asked for, so that a year of the whole
 * country costs some hundred thousand rows rather than millions; only the rest of a period is read by day. Shifts are read
 * beside the cells of dossiers received: without them the sums are by arrival, with them by the days inside codes.
 */
@Component
@RequiredArgsConstructor
class CellSums {
    private static final String MEASURES =
            Stream.of(Measure.values()).map(Measure::getColumn).collect(Collectors.joining(", "));

    private static final String MATCHES = " left join code_match m on m.site_id = c.site_id"
            + " and m.procedure_id = c.procedure_id and c.day between m.first_day and m.last_day";

    /** What was sent under the code, or means a service the code is one of, or a procedure whose national code it is. */
    private static final String ABOUT = " " + """
            where c.procedure_id in (select id from procedure where code = ? or starts_with(code, ?))
                or m.service_id in (
                    select service_id from catalogue_service where id_mcdt = ? or starts_with(id_mcdt, ?)
                    union all
                    select service_id from catalogue_service where id_cdvcqg = ? or starts_with(id_cdvcqg, ?)
                    union all
                    select service_id from code_alias where code = ? and removed_at is null)
                or m.group_id in (select id from procedure where code = ?)""";

    /** No code begins with it. */
    private static final String NO_BEGINNING = " ";

    private static final String NEWEST_FIRST = "order by day desc, site_id, procedure_id, level";

    private final JdbcTemplate database;

    /**
     * One group's sums, in the order of the quantities asked for.
     *
     * @param shifts by how much they change when dossiers are counted by the days inside their codes
     */
    record Sums(List<@Nullable Object> group, List<Long> byArrival, List<Long> shifts) {
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
        var query = new Query();
        query.select(question.groupBy(), quantities);
        query.from(question, scope, span);
        query.join(question, scope);
        query.group(question.groupBy().size(), rowsBy);
        query.append(" limit ?", atMost + 1);
        var groups = question.groupBy().size();
        var count = quantities.size();
        return database.query(
                query.sql.toString(),
                (row, number) ->
                        new Sums(group(row, groups), values(row, groups, count), values(row, groups + count, count)),
                query.parameters.toArray());
    }

    /**
     * The cells that hold some of a quantity, the newest day first.
     *
     * @param skipped dossiers to leave out: the first cell is the one that holds the next
     */
    List<CountedCell> cells(Question question, Scope scope, Quantity quantity, long skipped, int atMost) {
        var query = new Query();
        query.append("select site_id, day, procedure_id, level, upto - held as before from (select *, sum(held) over ("
                + NEWEST_FIRST + " rows unbounded preceding) as upto"
                + " from (select c.site_id, c.day, c.procedure_id, c.level, c."
                + quantity.measure().getColumn() + " as held from (");
        query.cells(question, scope, Span.ofDays(question.from(), question.to()), "false as shifted", "_cell");
        query.append(") c");
        query.join(question, scope);
        query.append(") one where held > 0");
        var level = quantity.level();
        if (level != null) {
            query.append(" and level = ?", level.getCode());
        }
        query.append(") many where upto > ? " + NEWEST_FIRST + " limit ?", skipped, atMost);
        return database.query(
                query.sql.toString(),
                (row, number) -> new CountedCell(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4), row.getLong(5)),
                query.parameters.toArray());
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

    private static final class Query {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        void append(String text, Object... values) {
            sql.append(text);
            parameters.addAll(List.of(values));
        }

        void select(List<Grouping> groupBy, List<Quantity> quantities) {
            var columns = Stream.of(
                    groupBy.stream().map(Grouping::getExpression),
                    quantities.stream().map(quantity -> sum(quantity, "not c.shifted")),
                    quantities.stream().map(quantity -> sum(quantity, "c.shifted")));
            append(columns.flatMap(each -> each).collect(Collectors.joining(", ", "select ", "")));
        }

        private static String sum(Quantity quantity, String condition) {
            var level = quantity.level();
            var sum = "sum(c." + quantity.measure().getColumn() + ")";
            var ofLevel = level == null ? "" : " and c.level = " + level.getCode();
            return "coalesce(" + sum + " filter (where " + condition + ofLevel + "), 0)";
        }

        void from(Question question, Scope scope, Span span) {
            append(" from (");
            cells(question, scope, span, "false as shifted", "_cell");
            if (question.population() == Population.RECEIVED) {
                append(" union all ");
                cells(question, scope, span, "true as shifted", "_shift");
            }
            append(") c");
        }

        private void cells(Question question, Scope scope, Span span, String shifted, String tables) {
            var separator = "";
            for (var months : span.months()) {
                append(separator + "select site_id, month as day, 0 as procedure_id, level, " + shifted + ", "
                        + MEASURES + " from month" + tables + " where population = ? and month between ? and ?");
                restrict(question, scope, months);
                separator = " union all ";
            }
            for (var days : span.days()) {
                append(separator + "select site_id, day, procedure_id, level, " + shifted + ", " + MEASURES
                        + " from day" + tables + " where population = ? and day between ? and ?");
                restrict(question, scope, days);
                separator = " union all ";
            }
        }

        private void restrict(Question question, Scope scope, Span.Days days) {
            parameters.addAll(List.of(question.population().getCode(), days.from(), days.to()));
            if (!scope.everything()) {
                append(" and site_id = any(?)", (Object) scope.siteIds());
            }
            var level = question.level();
            if (level != null) {
                append(" and level = ?", level.getCode());
            }
        }

        void join(Question question, Scope scope) {
            if (!scope.everything() || question.groups(Grouping.ORGANISATION)) {
                var owners = scope.ownerships();
                append(
                        (scope.everything() ? " left" : "")
                                + " join unnest(?::int4[], ?::text[], ?::date[], ?::date[])"
                                + " as o (site_id, organisation, first_day, last_day)"
                                + " on o.site_id = c.site_id and c.day between o.first_day and o.last_day",
                        owners.stream().map(Ownership::siteId).toArray(Integer[]::new),
                        texts(owners.stream().map(Ownership::organisation)),
                        texts(owners.stream().map(Ownership::from)),
                        texts(owners.stream().map(Ownership::to)));
            }
            if (question.needsProcedures()) {
                append(MATCHES);
            }
            var procedure = question.procedure();
            if (procedure != null) {
                var longer = isNational(procedure) ? procedure + "." : NO_BEGINNING;
                append(ABOUT, procedure, longer, procedure, longer, procedure, longer, procedure, procedure);
            }
        }

        /** Only a national code has longer spellings: {@code 1} is not the beginning of {@code 1.003984}. */
        private static boolean isNational(String procedure) {
            return procedure.equals(ProcedureCode.of(procedure).national());
        }

        private static String[] texts(Stream<?> values) {
            return values.map(String::valueOf).toArray(String[]::new);
        }

        void group(int groups, Set<Attribution> rowsBy) {
            if (groups > 0) {
                append(IntStream.rangeClosed(1, groups)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", " group by ", "")));
                append(rowsBy.stream().map(Query::hasDossiers).collect(Collectors.joining(" or ", " having ", "")));
            }
        }

        private static String hasDossiers(Attribution attribution) {
            return switch (attribution) {
                case ARRIVAL -> "sum(c.dossiers) filter (where not c.shifted) <> 0";
                case CODE_DATE -> "sum(c.dossiers) <> 0";
            };
        }
    }
}
