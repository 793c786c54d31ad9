package vn.emc.reporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.web.WebReport.Figures;
import vn.emc.reporting.web.WebReport.Page;
import vn.emc.reporting.web.WebReport.Service;
import vn.emc.reporting.web.WebReport.Visitors;

/** Adds up what was counted by site and day. */
@Component
@RequiredArgsConstructor
class WebSums {
    /** Sketches united for one answer; a second's work. */
    private static final long MOST_SKETCHES = 100_000;

    private static final int MOST_ITEMS = 50;
    private static final String COUNTS =
            "sum(f.page_views), sum(f.visits), sum(f.service_views), sum(f.submission_signals),"
                    + " sum(f.links), sum(f.downloads), sum(f.foreign_hits), sum(f.robot_hits), count(f.visitors)";
    private static final String NAME = """
        (select s.name from catalogue_service s
         where s.site_id = t.site_id and (s.id_mcdt = t.name or s.id_cdvcqg = t.name or s.service_id::text = t.name)
         order by s.version_id desc limit 1)\
        """;

    private final JdbcTemplate database;

    /** By group, as the database writes it; one without a name where there is no grouping. */
    Map<Object, Figures> figures(WebQuestion question, Scope scope) {
        var visitors = visitors(question, scope);
        var figures = new TreeMap<Object, Figures>(WebSums::compare);
        var query = new Query(question, scope, "web_day");
        query.run(COUNTS, row -> {
            var group = row.getObject(1) == null ? "" : row.getObject(1);
            figures.put(
                    group,
                    new Figures(
                            row.getLong(2),
                            row.getLong(3),
                            visitors == null ? null : visitors.getOrDefault(group, new Visitors(0, 0, 0)),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8),
                            row.getLong(9)));
        });
        return figures;
    }

    private static int compare(Object one, Object other) {
        return one instanceof Integer left && other instanceof Integer right
                ? left.compareTo(right)
                : one.toString().compareTo(other.toString());
    }

    /** Null where there would be too many sketches to unite. */
    private @Nullable Map<Object, Visitors> visitors(WebQuestion question, Scope scope) {
        var counting = new Query(question.by(null), scope, "web_day");
        var number = new long[1];
        counting.run("count(f.visitors)", row -> number[0] = row.getLong(2));
        if (number[0] > MOST_SKETCHES) {
            return null;
        }
        var sketches = new HashMap<Object, VisitorSketch>();
        var query = new Query(question, scope, "web_day");
        query.and("f.visitors is not null");
        query.runEach("f.visitors", row -> {
            var group = row.getObject(1) == null ? "" : row.getObject(1);
            sketches.computeIfAbsent(group, each -> VisitorSketch.of(null)).unite(row.getBytes(2));
        });
        var visitors = new HashMap<Object, Visitors>();
        sketches.forEach((group, sketch) -> visitors.put(group, sketch.visitors()));
        return visitors;
    }

    List<Page> pages(WebQuestion question, Scope scope) {
        var pages = new ArrayList<Page>();
        var query = new Query(question.by(null), scope, "web_item");
        query.and("f.kind = 'P'");
        query.top(
                "t.title",
                row -> pages.add(new Page(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4))));
        return pages;
    }

    List<Service> services(WebQuestion question, Scope scope) {
        var services = new ArrayList<Service>();
        var query = new Query(question.by(null), scope, "web_item");
        query.and("f.kind = 'S'");
        query.top(
                NAME,
                row -> services.add(new Service(
                        row.getInt(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5))));
        return services;
    }

    private final class Query {
        private final StringBuilder condition = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();
        private final String from;
        private final @Nullable String group;

        Query(WebQuestion question, Scope scope, String table) {
            var grouping = question.groupBy();
            group = grouping == null ? null : grouping.expression();
            var owners = grouping == WebGrouping.ORGANISATION
                    ? " left join unnest(?::int4[], ?::text[]) as o (site_id, organisation) using (site_id)"
                    : "";
            if (!owners.isEmpty()) {
                var ownerships = scope.ownerships();
                parameters.add(ownerships.stream().map(Ownership::siteId).toArray(Integer[]::new));
                parameters.add(ownerships.stream()
                        .map(ownership -> ownership.organisation().value())
                        .toArray(String[]::new));
            }
            from = " from " + table + " f" + owners + " where f.day between ? and ?";
            parameters.add(question.about().from());
            parameters.add(question.about().to());
            if (!scope.everything()) {
                and("f.site_id = any(?)");
                parameters.add(scope.siteIds());
            }
        }

        void and(String more) {
            condition.append(" and ").append(more);
        }

        /** A row for each group: the group, then the columns. */
        void run(String columns, RowCallbackHandler reader) {
            // Without a group an aggregate is a row even of nothing.
            var end = group == null ? " having count(*) > 0" : " group by " + group;
            query("select " + group + ", " + columns + from + condition + end, reader);
        }

        /** A row for each site and day: its group, then the column. */
        void runEach(String column, RowCallbackHandler reader) {
            query("select " + group + ", " + column + from + condition, reader);
        }

        /** What is looked at most: site, name, what people call it, views and signals. */
        void top(String title, RowCallbackHandler reader) {
            var sums =
                    "select f.site_id, f.name, max(f.title) as title, sum(f.views) as views, sum(f.signals) as signals"
                            + from + condition + " group by f.site_id, f.name"
                            + " order by sum(f.views) + sum(f.signals) desc, f.site_id, f.name limit " + MOST_ITEMS;
            query(
                    "select t.site_id, t.name, " + title + ", t.views, t.signals from (" + sums + ") t"
                            + " order by t.views + t.signals desc, t.site_id, t.name",
                    reader);
        }

        private void query(String sql, RowCallbackHandler reader) {
            database.query(sql, reader, parameters.toArray());
        }
    }
}
