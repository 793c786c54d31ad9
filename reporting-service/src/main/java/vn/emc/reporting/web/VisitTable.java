package vn.emc.reporting.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The visits of the last days. */
@Component
@RequiredArgsConstructor
class VisitTable {
    private static final String LOAD = """
        select site_id, day, visitor, v.started_at, v.ended_at
        from unnest(?::int4[], ?::date[], ?::text[]) as k (site_id, day, visitor)
        join web_visit v using (site_id, day, visitor)\
        """;
    private static final String REMOVE = """
        delete from web_visit v using unnest(?::int4[], ?::date[], ?::text[], ?::timestamptz[])
            as k (site_id, day, visitor, started_at)
        where (v.site_id, v.day, v.visitor, v.started_at) = (k.site_id, k.day, k.visitor, k.started_at)\
        """;
    private static final String PUT = """
        insert into web_visit (site_id, day, visitor, started_at, ended_at)
        select * from unnest(?::int4[], ?::date[], ?::text[], ?::timestamptz[], ?::timestamptz[])
        on conflict (site_id, day, visitor, started_at) do update set ended_at = excluded.ended_at\
        """;
    private static final String FORGET = "delete from web_visit where day < ?";

    private final JdbcTemplate database;
    private volatile LocalDate forgotten = LocalDate.MIN;

    private record Row(VisitorDay visitor, Instant start, Instant end) {}

    /** Ends by beginnings, of those who have visits. */
    Map<VisitorDay, Map<Instant, Instant>> load(Collection<VisitorDay> visitors) {
        var found = new HashMap<VisitorDay, Map<Instant, Instant>>();
        database.query(
                LOAD,
                row -> {
                    found.computeIfAbsent(visitor(row), each -> new HashMap<>()).put(instant(row, 4), instant(row, 5));
                },
                column(visitors, visitor -> visitor.siteDay().siteId(), Integer[]::new),
                column(visitors, visitor -> visitor.siteDay().day().toString(), String[]::new),
                column(visitors, VisitorDay::visitor, String[]::new));
        return found;
    }

    private static VisitorDay visitor(ResultSet row) throws SQLException {
        return new VisitorDay(new SiteDay(row.getInt(1), row.getObject(2, LocalDate.class)), row.getString(3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Writes what has changed. */
    void save(Map<VisitorDay, Map<Instant, Instant>> before, Map<VisitorDay, Visits> after) {
        var gone = new ArrayList<Row>();
        var put = new ArrayList<Row>();
        after.forEach((visitor, visits) -> {
            var known = before.getOrDefault(visitor, Map.of());
            known.forEach((start, end) -> {
                if (!visits.spans().containsKey(start)) {
                    gone.add(new Row(visitor, start, end));
                }
            });
            visits.spans().forEach((start, end) -> {
                if (!end.equals(known.get(start))) {
                    put.add(new Row(visitor, start, end));
                }
            });
        });
        remove(gone);
        put(put);
    }

    private void remove(List<Row> rows) {
        if (!rows.isEmpty()) {
            database.update(REMOVE, sites(rows), days(rows), visitors(rows), times(rows, Row::start));
        }
    }

    private void put(List<Row> rows) {
        if (!rows.isEmpty()) {
            database.update(
                    PUT, sites(rows), days(rows), visitors(rows), times(rows, Row::start), times(rows, Row::end));
        }
    }

    /** Forgets what no hit can go on with; once a day. */
    void forgetBefore(LocalDate day) {
        if (day.isAfter(forgotten)) {
            database.update(FORGET, day);
            forgotten = day;
        }
    }

    private static Object sites(List<Row> rows) {
        return column(rows, row -> row.visitor().siteDay().siteId(), Integer[]::new);
    }

    private static Object days(List<Row> rows) {
        return column(rows, row -> row.visitor().siteDay().day().toString(), String[]::new);
    }

    private static Object visitors(List<Row> rows) {
        return column(rows, row -> row.visitor().visitor(), String[]::new);
    }

    private static Object times(List<Row> rows, Function<Row, Instant> time) {
        return column(rows, row -> time.apply(row).toString(), String[]::new);
    }

    private static <R, T> Object column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
