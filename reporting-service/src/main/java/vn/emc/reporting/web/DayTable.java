package vn.emc.reporting.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The counts and the visitors of each site and day. */
@Component
@RequiredArgsConstructor
class DayTable {
    private static final String VISITORS = """
        select site_id, day, d.visitors from unnest(?::int4[], ?::date[]) as k (site_id, day)
        join web_day d using (site_id, day) where d.visitors is not null\
        """;
    private static final String ADD = """
        insert into web_day as d (site_id, day, page_views, visits, service_views, submission_signals, links, downloads,
            foreign_hits, robot_hits, visitors)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (site_id, day) do update set
            page_views = d.page_views + excluded.page_views,
            visits = d.visits + excluded.visits,
            service_views = d.service_views + excluded.service_views,
            submission_signals = d.submission_signals + excluded.submission_signals,
            links = d.links + excluded.links,
            downloads = d.downloads + excluded.downloads,
            foreign_hits = d.foreign_hits + excluded.foreign_hits,
            robot_hits = d.robot_hits + excluded.robot_hits,
            visitors = coalesce(excluded.visitors, d.visitors)\
        """;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate database;

    /** Adds counts, and visitors where there were any. */
    void add(Map<SiteDay, DayCounts> counts, Map<SiteDay, List<String>> visitors) {
        var sketches = sketches(visitors.keySet());
        visitors.forEach((siteDay, seen) -> {
            var sketch = sketches.computeIfAbsent(siteDay, each -> VisitorSketch.of(null));
            seen.forEach(sketch::add);
        });
        database.batchUpdate(ADD, List.copyOf(counts.entrySet()), ROWS_AT_ONCE, (statement, entry) -> {
            var siteDay = entry.getKey();
            var added = entry.getValue();
            var sketch = sketches.get(siteDay);
            statement.setInt(1, siteDay.siteId());
            statement.setObject(2, siteDay.day());
            statement.setLong(3, added.pageViews);
            statement.setLong(4, added.visits);
            statement.setLong(5, added.serviceViews);
            statement.setLong(6, added.submissionSignals);
            statement.setLong(7, added.links);
            statement.setLong(8, added.downloads);
            statement.setLong(9, added.foreignHits);
            statement.setLong(10, added.robotHits);
            statement.setBytes(11, sketch == null ? null : sketch.stored());
        });
    }

    private Map<SiteDay, VisitorSketch> sketches(Set<SiteDay> siteDays) {
        var sketches = new HashMap<SiteDay, VisitorSketch>();
        database.query(
                VISITORS,
                row -> {
                    sketches.put(
                            new SiteDay(row.getInt(1), row.getObject(2, LocalDate.class)),
                            VisitorSketch.of(row.getBytes(3)));
                },
                siteDays.stream().map(SiteDay::siteId).toArray(Integer[]::new),
                siteDays.stream().map(each -> each.day().toString()).toArray(String[]::new));
        return sketches;
    }
}
