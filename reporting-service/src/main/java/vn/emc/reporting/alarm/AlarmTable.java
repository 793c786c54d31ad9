package vn.emc.reporting.alarm;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.alarm.Alarm.Snooze;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** The tables {@code alarm} and {@code alarm_snooze}. */
@Component
@RequiredArgsConstructor
class AlarmTable {
    private static final String FROM = """
            from alarm a left join lateral (
                select n.last_day, n.reason, n.snoozed_at, n.snoozed_by from alarm_snooze n
                where n.site_id = a.site_id and n.rule = a.rule order by n.id desc limit 1) s on true
            where\s""";
    private static final String SELECT = "select a.*, s.* " + FROM;
    private static final String FILTER = """
            (? or a.site_id = any(?)) and (?::text is null or a.rule = ?) and case ?
                when 'OPEN' then a.closed_at is null and (s.last_day is null or s.last_day < ?)
                when 'SNOOZED' then a.closed_at is null and s.last_day >= ?
                when 'CLOSED' then a.closed_at is not null
                else true end""";
    private static final String OPEN = """
            insert into alarm (site_id, rule, since, finding, opened_at)
            select s.site_id, s.rule, s.since, s.finding, ?
            from unnest(?::int4[], ?::text[], ?::date[], ?::jsonb[]) as s (site_id, rule, since, finding)
            on conflict (site_id, rule) where closed_at is null do nothing returning id""";
    private static final String UPDATE = "update alarm set finding = ?::jsonb where id = ?";
    private static final String CLOSE = "update alarm set closed_at = ? where id = any(?) and closed_at is null";
    private static final String SNOOZE = """
            insert into alarm_snooze (site_id, rule, last_day, reason, snoozed_at, snoozed_by) values (?, ?, ?, ?, ?, ?)""";
    private static final String REMIND = """
            update alarm_snooze set reminded_at = ?
            where site_id = ? and rule = ? and reminded_at is null and last_day < ?""";

    private final JdbcTemplate database;

    List<Alarm> openAt(Collection<Integer> sites) {
        return database.query(SELECT + "a.closed_at is null and a.site_id = any(?)", AlarmTable::alarm, (Object)
                sites.toArray(Integer[]::new));
    }

    Optional<Alarm> find(long id) {
        return database.query(SELECT + "a.id = ?", AlarmTable::alarm, id).stream()
                .findFirst();
    }

    List<Alarm> find(List<Long> ids) {
        return database.query(
                SELECT + "a.id = any(?) order by a.id", AlarmTable::alarm, (Object) ids.toArray(Long[]::new));
    }

    /** The newest first. */
    PageView<Alarm> list(AlarmFilter filter, LocalDate today, PageQuery page) {
        var sites = filter.siteIds();
        var rule = filter.rule() == null ? null : filter.rule().name();
        var state = filter.state() == null ? "" : filter.state().name();
        Object[] where = {
            sites == null,
            sites == null ? new Integer[0] : sites.toArray(Integer[]::new),
            rule,
            rule,
            state,
            Date.valueOf(today),
            Date.valueOf(today)
        };
        var total = database.queryForObject("select count(*) " + FROM + FILTER, Long.class, where);
        var items = database.query(
                SELECT + FILTER + " order by a.opened_at desc, a.id desc limit " + page.size() + " offset "
                        + page.offset(),
                AlarmTable::alarm,
                where);
        return PageView.of(items, page, total == null ? 0 : total);
    }

    /** Opens alarms, save those that are open; answers those that are new. */
    List<Alarm> open(List<Found> found, Instant now) {
        if (found.isEmpty()) {
            return List.of();
        }
        return find(database.query(
                OPEN,
                (row, number) -> row.getLong(1),
                Timestamp.from(now),
                found.stream().map(Found::siteId).toArray(Integer[]::new),
                found.stream().map(each -> each.finding().rule().name()).toArray(String[]::new),
                found.stream().map(each -> each.finding().since().toString()).toArray(String[]::new),
                found.stream().map(each -> FindingJson.write(each.finding())).toArray(String[]::new)));
    }

    /** What a rule found at a site. */
    record Found(int siteId, Finding finding) {}

    void update(long id, Finding finding) {
        database.update(UPDATE, FindingJson.write(finding), id);
    }

    /** Closes alarms; answers them as they are then. */
    List<Alarm> close(List<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        database.update(CLOSE, Timestamp.from(now), ids.toArray(Long[]::new));
        return find(ids);
    }

    void snooze(Alarm alarm, LocalDate until, String reason, Instant now, String username) {
        database.update(
                SNOOZE,
                alarm.siteId(),
                alarm.rule().name(),
                Date.valueOf(until),
                reason,
                Timestamp.from(now),
                username);
    }

    /** Notes that the end of putting an alarm off was told; false where that had been done. */
    boolean remind(Alarm alarm, LocalDate today, Instant now) {
        return database.update(
                        REMIND,
                        Timestamp.from(now),
                        alarm.siteId(),
                        alarm.rule().name(),
                        Date.valueOf(today))
                > 0;
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Alarm(
                row.getLong("id"),
                row.getInt("site_id"),
                row.getObject("since", LocalDate.class),
                FindingJson.read(Rule.valueOf(row.getString("rule")), row.getString("finding")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                snooze(row));
    }

    private static @Nullable Snooze snooze(ResultSet row) throws SQLException {
        var until = row.getObject("last_day", LocalDate.class);
        return until == null
                ? null
                : new Snooze(
                        until,
                        row.getString("reason"),
                        row.getTimestamp("snoozed_at").toInstant(),
                        row.getString("snoozed_by"));
    }
}
