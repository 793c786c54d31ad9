package vn.emc.reporting.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.UsedServices;
import vn.emc.reporting.organisations.Ownership;

/** Counts the services of each site's catalogue, and those that somebody applied for online. */
@Component
@RequiredArgsConstructor
class ServiceSums {
    /** Before the first version, the first (see decision 0013). */
    private static final String ALWAYS = "true";

    /** In a trend nobody's services are older than their catalogue. */
    private static final String SINCE_THE_FIRST = "p.from_at < s.ends_at";

    private final JdbcTemplate database;
    private final SitesThere sites;
    private final Clock clock;

    /** A group's services, in the order of the question's groupings. */
    record Sum(List<Object> group, ServiceCounts counts) {}

    /** Groups without a catalogue are absent. */
    List<Sum> of(Question question, Scope scope) {
        var today = BusinessDay.of(clock.instant());
        var stretches = Stretch.of(question, question.to().isBefore(today) ? question.to() : today);
        var used = UsedServices.of(question, scope, today);
        var owners = scope.ownerships();
        var parameters = new ArrayList<Object>(List.of(used.parameters()));
        parameters.addAll(List.of(
                texts(stretches.stream().map(Stretch::name)),
                texts(stretches.stream().map(Stretch::to)),
                stretches.stream().map(each -> end(each.to())).toArray(Timestamp[]::new),
                owners.stream().map(Ownership::siteId).toArray(Integer[]::new),
                texts(owners.stream().map(Ownership::organisation)),
                texts(owners.stream().map(Ownership::from)),
                texts(owners.stream().map(Ownership::to)),
                sites.of(scope)));
        var counts = new LinkedHashMap<List<Object>, ServiceCounts>();
        database.query(
                sql(question, used),
                row -> {
                    var level = ServiceLevel.of(row.getInt(4));
                    if (level != null) {
                        var some = ServiceCounts.of(level, row.getLong(5), row.getLong(6));
                        counts.merge(group(row, question), some, ServiceCounts::plus);
                    }
                },
                parameters.toArray());
        return counts.entrySet().stream()
                .map(each -> new Sum(each.getKey(), each.getValue()))
                .toList();
    }

    /** Not by each service in each stretch: a version's services never change, and most are never used. */
    private static String sql(Question question, UsedServices used) {
        return """
                with used as (%s),
                stretch as (
                    select * from unnest(?::text[], ?::date[], ?::timestamptz[]) as s (period, last_day, ends_at)),
                owner as (
                    select * from unnest(?::int4[], ?::text[], ?::date[], ?::date[])
                        as o (site_id, organisation, first_day, last_day)),
                complete as (
                    select p.* from catalogue_period p
                    where p.site_id = any(?) and p.parts <= (
                        select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)),
                held as (
                    select distinct on (s.period, p.site_id) s.period, s.last_day, p.site_id, p.version_id
                    from stretch s join complete p on %s
                    order by s.period, p.site_id, (p.from_at < s.ends_at) desc,
                        case when p.from_at < s.ends_at then p.number else -p.number end desc),
                offered as (
                    select version_id, level, count(*) as services from catalogue_service
                    where version_id in (select version_id from held) group by 1, 2),
                applied as (
                    select period, h.site_id, s.level, count(*) as used
                    from used u join held h using (period, site_id)
                    join catalogue_service s on s.version_id = h.version_id and s.service_id = u.service_id
                    group by 1, 2, 3)
                select period, %s, %s, level, sum(services)::int8, coalesce(sum(used), 0)::int8
                from held h join offered using (version_id) left join applied a using (period, site_id, level)
                join owner o on o.site_id = h.site_id and h.last_day between o.first_day and o.last_day
                group by 1, 2, 3, 4""".formatted(
                        used.sql(),
                        question.isTrend() ? SINCE_THE_FIRST : ALWAYS,
                        question.groupBy().contains(Grouping.ORGANISATION) ? "o.organisation" : "null::text",
                        question.groupBy().contains(Grouping.SITE) ? "h.site_id" : "null::int4");
    }

    private static List<Object> group(ResultSet row, Question question) throws SQLException {
        var times = List.of(row.getString(1).split(UsedServices.SEPARATOR)).iterator();
        var group = new ArrayList<Object>();
        for (var grouping : question.groupBy()) {
            switch (grouping) {
                case ORGANISATION -> group.add(row.getString(2));
                case SITE -> group.add(row.getInt(3));
                case MONTH, QUARTER, YEAR -> group.add(times.next());
                case PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                    throw new IllegalArgumentException("Services are not told by " + grouping);
            }
        }
        return group;
    }

    private static Timestamp end(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant());
    }

    private static String[] texts(Stream<?> values) {
        return values.map(String::valueOf).toArray(String[]::new);
    }
}
