package vn.emc.reporting.offer;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;

/** Counts the services of each site's catalogue, and those that somebody applied for online. */
@Component
@RequiredArgsConstructor
class ServiceSums {
    /** The version that was the default at the end of the day; before the first, the first (see decision 0013). */
    private static final String COUNTS = """
            with held as (
                select distinct on (p.site_id) p.site_id, p.version_id
                from catalogue_period p
                where p.site_id = any(?) and p.parts <= (
                    select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)
                order by p.site_id, (p.from_at < ?) desc, case when p.from_at < ? then p.number else -p.number end desc),
            used as (
                select distinct m.site_id, m.service_id
                from day_cell c join code_match m on m.site_id = c.site_id and m.procedure_id = c.procedure_id
                    and c.day between m.first_day and m.last_day
                where c.population = 1 and c.site_id = any(?) and c.day between ? and ? and c.received_online > 0)
            select s.site_id, s.level, count(*), count(u.service_id)
            from held join catalogue_service s using (site_id, version_id)
            left join used u on u.site_id = s.site_id and u.service_id = s.service_id
            group by s.site_id, s.level""";

    private final JdbcTemplate database;

    /** By site; those without a catalogue are absent. */
    Map<Integer, ServiceCounts> of(Integer[] siteIds, LocalDate from, LocalDate to) {
        var end = Timestamp.from(to.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant());
        var counts = new HashMap<Integer, ServiceCounts>();
        database.query(
                COUNTS,
                row -> {
                    var level = ServiceLevel.of(row.getInt(2));
                    if (level != null) {
                        var some = ServiceCounts.of(level, row.getLong(3), row.getLong(4));
                        counts.merge(row.getInt(1), some, ServiceCounts::plus);
                    }
                },
                siteIds,
                end,
                end,
                siteIds,
                from,
                to);
        return counts;
    }
}
