package vn.emc.reporting.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.UsedServices;

/** Counts the services of each site's catalogue, and those that somebody applied for online. */
@Component
@RequiredArgsConstructor
class ServiceSums {
    /** Not by each service in each stretch: a version's services never change, and most are never used. */
    private static final String BY_SITE = """
            offered as (
                select version_id, level, count(*) as services from catalogue_service
                where version_id in (select version_id from held) group by 1, 2),
            applied as (
                select period, h.site_id, s.level, count(*) as used
                from used u join held h using (period, site_id)
                join catalogue_service s on s.version_id = h.version_id and s.service_id = u.service_id
                group by 1, 2, 3)
            select period""";

    private static final String SUMS = """
            , level, sum(services)::int8, coalesce(sum(used), 0)::int8
            from held h join offered using (version_id) left join applied a using (period, site_id, level)
            join owner o on o.site_id = h.site_id and h.last_day between o.first_day and o.last_day
            group by 1, 2, 3, 4""";

    private final JdbcTemplate database;
    private final SitesThere sites;
    private final Clock clock;

    /** A group's services, in the order of the question's groupings. */
    record Sum(List<Object> group, ServiceCounts counts) {}

    /** Groups without a catalogue are absent. */
    List<Sum> of(Question question, Scope scope) {
        var query = new ServiceQuery(question, scope, sites.of(scope), BusinessDay.of(clock.instant()));
        var counts = new LinkedHashMap<List<Object>, ServiceCounts>();
        database.query(
                query.with(BY_SITE
                        + (question.groupBy().contains(Grouping.ORGANISATION) ? ", o.organisation" : ", null::text")
                        + (question.groupBy().contains(Grouping.SITE) ? ", h.site_id" : ", null::int4")
                        + SUMS),
                row -> {
                    var level = ServiceLevel.of(row.getInt(4));
                    if (level != null) {
                        var some = ServiceCounts.of(level, row.getLong(5), row.getLong(6));
                        counts.merge(group(row, question), some, ServiceCounts::plus);
                    }
                },
                query.parameters());
        return counts.entrySet().stream()
                .map(each -> new Sum(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Object> group(ResultSet row, Question question) throws SQLException {
        var times = List.of(row.getString(1).split(UsedServices.SEPARATOR)).iterator();
        var group = new ArrayList<Object>();
        for (var grouping : question.groupBy()) {
            switch (grouping) {
                case ORGANISATION -> group.add(row.getString(2));
                case SITE -> group.add(row.getInt(3));
                case MONTH, QUARTER, YEAR -> group.add(times.next());
                case UNIT, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                    throw new IllegalArgumentException("Services are not told by " + grouping);
            }
        }
        return group;
    }
}
