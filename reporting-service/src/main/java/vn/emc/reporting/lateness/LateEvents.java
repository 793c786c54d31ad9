package vn.emc.reporting.lateness;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many of the events of sites came late. */
@Component
@RequiredArgsConstructor
public class LateEvents {
    private static final String SUMS = """
            select site_id, sum(events), coalesce(sum(events) filter (where days_late > ?), 0) from lateness
            where site_id = any(?) and day between ? and ? group by site_id""";

    private final JdbcTemplate database;
    private final LatenessSettings settings;

    /**
     * Of the events that arrived and say when they happened.
     *
     * @param late of those, after more days than are tolerated
     */
    public record Late(long events, long late) {}

    /** By site, of days of arrival; sites without such events are absent. */
    public Map<Integer, Late> of(Integer[] sites, LocalDate from, LocalDate to) {
        var late = new HashMap<Integer, Late>();
        database.query(
                SUMS,
                row -> {
                    late.put(row.getInt(1), new Late(row.getLong(2), row.getLong(3)));
                },
                settings.toleratedDays(),
                sites,
                from,
                to);
        return late;
    }
}
