package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.rollup.Population;

/** A query of cells, put together piece by piece. */
final class CellQuery {
    private static final String MATCHES = " left join code_match m on m.site_id = c.site_id"
            + " and m.procedure_id = c.procedure_id and c.day between m.first_day and m.last_day";

    /** Codes in months of which not all days give them the same meaning. */
    private static final String CHANGING = """
            with changing as materialized (
                select site_id, procedure_id, date_trunc('month', first_day)::date as month from code_match
                where first_day > ? and extract(day from first_day) <> 1
                union
                select site_id, procedure_id, date_trunc('month', last_day + 1)::date from code_match
                where last_day < ? and extract(day from last_day + 1) <> 1)
            """;

    private static final String UNCHANGING =
            " and not exists (select from changing x where x.site_id = p.site_id and x.procedure_id = p.procedure_id"
                    + " and x.month = p.month)";

    private static final String OF_CHANGING = " where exists (select from changing x where x.site_id = p.site_id"
            + " and x.procedure_id = p.procedure_id and x.month = date_trunc('month', p.day)::date) and";

    /** What was sent under the code, or means a service the code is one of, or a procedure whose national code it is. */
    private static final String ABOUT = " " + """
            (c.procedure_id in (select id from procedure where code = ? or starts_with(code, ?))
                or m.service_id in (
                    select service_id from catalogue_service where id_mcdt = ? or starts_with(id_mcdt, ?)
                    union all
                    select service_id from catalogue_service where id_cdvcqg = ? or starts_with(id_cdvcqg, ?)
                    union all
                    select service_id from code_alias where code = ? and removed_at is null)
                or m.group_id in (select id from procedure where code = ?))""";

    /** What meanings of codes begin and end with that have no beginning or no end. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private CellColumns columns = new CellColumns(List.of());
    private boolean procedures;
    private CellCodes codes = CellCodes.ANY;
    private AskedUnits units = AskedUnits.ANY;

    /**
     * Begins a query of a span.
     *
     * @param codes what is known of them, as far as they matter
     * @param units likewise
     */
    static CellQuery of(Question question, Span span, List<Quantity> quantities, CellCodes codes, AskedUnits units) {
        var query = new CellQuery();
        query.codes = codes;
        query.units = units;
        query.columns = CellColumns.of(question);
        if (needsProcedures(question, quantities)) {
            query.byProcedure(span);
        }
        return query;
    }

    /** Whether it takes cells that say of which procedure they are. */
    static boolean needsProcedures(Question question, List<Quantity> quantities) {
        return question.needsProcedures() || quantities.stream().anyMatch(Quantity::isByCatalogue);
    }

    /** Begins one of cells that say of which procedure they are. */
    void byProcedure(Span span) {
        procedures = true;
        if (codes.changing() && !span.months().isEmpty()) {
            append(CHANGING, ALWAYS, FOREVER);
        }
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

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
        var level = quantity.countedLevel();
        var sum = "sum(c." + quantity.counted().getColumn() + ")";
        var ofLevel = level == null ? "" : " and " + level(quantity) + " = " + level.getCode();
        return "coalesce(" + sum + " filter (where " + condition + ofLevel + "), 0)";
    }

    private static String level(Quantity quantity) {
        return switch (quantity.levelFrom()) {
            case EVENT -> "c.level";
            case CATALOGUE -> Grouping.LEVEL_BY_CATALOGUE;
        };
    }

    /** What the catalogue says of a cell; null where nobody asks for it. */
    String catalogueLevel() {
        return procedures ? "m.level" : "null::int2";
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
        if (question.byUnit()) {
            // Only the finest cells say of which unit they are.
            daysByProcedure(question, scope, new Span.Days(question.from(), question.to()), shifted, tables);
            return;
        }
        var separator = "";
        for (var months : span.months()) {
            append(separator);
            if (procedures) {
                monthsByProcedure(question, scope, months, shifted, tables);
            } else {
                ofSites(question, scope, months, shifted, "month", "month" + tables);
            }
            separator = " union all ";
        }
        for (var days : span.days()) {
            append(separator);
            if (procedures) {
                daysByProcedure(question, scope, days, shifted, tables);
            } else {
                ofSites(question, scope, days, shifted, "day", "site_day" + tables);
            }
            separator = " union all ";
        }
    }

    /** The finest cells, by day and procedure, whether the question needs them or not. */
    void finest(Question question, Scope scope) {
        daysByProcedure(question, scope, new Span.Days(question.from(), question.to()), "false as shifted", "_cell");
    }

    private void ofSites(Question question, Scope scope, Span.Days days, String shifted, String by, String table) {
        append("select site_id, " + by + " as day, 0 as procedure_id, 0 as unit_id, level, " + shifted + ", "
                + columns.measures() + " from " + table + " p" + columns.channelsBeside() + " where " + by
                + " between ? and ?");
        restrict(question, scope, days);
    }

    private void daysByProcedure(Question question, Scope scope, Span.Days days, String shifted, String tables) {
        append(daysOf(tables, shifted) + " where day between ? and ?");
        restrict(question, scope, days);
    }

    private void monthsByProcedure(Question question, Scope scope, Span.Days months, String shifted, String tables) {
        append("select site_id, month as day, procedure_id, 0 as unit_id, level, " + shifted + ", " + columns.measures()
                + " from procedure_month" + tables + " p" + columns.channelsBeside() + " where month between ? and ?");
        restrict(question, scope, months);
        if (!codes.changing()) {
            return;
        }
        append(UNCHANGING + " union all " + daysOf(tables, shifted) + OF_CHANGING + " day between ? and ?");
        restrict(
                question,
                scope,
                new Span.Days(months.from(), months.to().plusMonths(1).minusDays(1)));
    }

    private String daysOf(String tables, String shifted) {
        return "select site_id, day, procedure_id, unit_id, level, " + shifted + ", " + columns.measures() + " from day"
                + tables + " p" + columns.channelsBeside();
    }

    private void restrict(Question question, Scope scope, Span.Days days) {
        parameters.addAll(List.of(days.from(), days.to()));
        append(" and population = ?", question.population().getCode());
        if (!scope.everything()) {
            append(" and site_id = any(?)", (Object) scope.siteIds());
        }
        var meant = codes.meant();
        if (meant != null) {
            append(" and procedure_id = any(?)", (Object) meant.toArray(Integer[]::new));
        }
        if (units.ids() != null) {
            append(" and unit_id = any(?)", (Object) units.ids().toArray(Integer[]::new));
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
        if (question.groups(Grouping.UNIT)) {
            append(AskedUnits.JOIN, units.aliases(), units.named());
        }
        if (procedures) {
            joinMatches();
        }
        var level = question.catalogueLevel();
        if (level != null) {
            append(" where " + Grouping.LEVEL_BY_CATALOGUE + " = ?", level.getCode());
        }
        var procedure = question.procedure();
        if (procedure != null) {
            append(level == null ? " where " : " and ");
            var longer = ProcedureCodes.longer(procedure);
            append(ABOUT, procedure, longer, procedure, longer, procedure, longer, procedure, procedure);
        }
    }

    /** What codes mean on the cells' days. */
    void joinMatches() {
        append(MATCHES);
    }

    private static String[] texts(Stream<?> values) {
        return values.map(String::valueOf).toArray(String[]::new);
    }

    void group(int groups, Set<Attribution> rowsBy) {
        if (groups > 0) {
            append(IntStream.rangeClosed(1, groups)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", ", " group by ", "")));
            append(rowsBy.stream().map(CellQuery::hasDossiers).collect(Collectors.joining(" or ", " having ", "")));
        }
    }

    private static String hasDossiers(Attribution attribution) {
        return switch (attribution) {
            case ARRIVAL -> "sum(c.dossiers) filter (where not c.shifted) <> 0";
            case CODE_DATE -> "sum(c.dossiers) <> 0";
        };
    }
}
