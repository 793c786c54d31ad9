package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.emc.dossier.Attribution;

/** Which services of catalogues somebody applied for online, and when: a part of a query about services. */
public final class UsedServices {
    /** Between the groups of time of one row. */
    public static final String SEPARATOR = " ";

    private static final String ONLINE = "sum(c.received_online)";

    private final CellQuery query = new CellQuery();

    private UsedServices() {}

    /**
     * Columns {@code period}, {@code site_id}, {@code service_id} and {@code online}, how many dossiers. The period is the groups
     * of time the question asks for, as one text.
     */
    public static UsedServices of(Question question, Scope scope, LocalDate today) {
        var span = Span.ofMonths(question.from(), question.to(), today);
        var used = new UsedServices();
        used.query.byProcedure(span);
        used.query.append("select " + period(question) + " as period, m.site_id, m.service_id, " + ONLINE
                + shifted(question) + " as online");
        used.query.from(question, scope, span);
        used.query.joinMatches();
        used.query.append(
                " where m.service_id is not null group by 1, 2, 3 having " + ONLINE + shifted(question) + " > 0");
        return used;
    }

    private static String period(Question question) {
        var groups = question.groupBy().stream()
                .filter(Grouping::isOfTime)
                .map(Grouping::getExpression)
                .collect(Collectors.joining(", "));
        return groups.isEmpty() ? "''" : "concat_ws('" + SEPARATOR + "', " + groups + ")";
    }

    private static String shifted(Question question) {
        return question.attribution() == Attribution.CODE_DATE ? "" : " filter (where not c.shifted)";
    }

    public String sql() {
        return query.sql();
    }

    public Object[] parameters() {
        return query.parameters();
    }
}
