package vn.emc.reporting.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.alarm.Share;

/** Reads what alarms do not look at, of many sites at once: four statements, none of which reads more than a few dossiers. */
@Component
@RequiredArgsConstructor
class FactTables {
    /** The version in force is the newest of those whose parts are all there. */
    private static final String HELD = """
            select p.version_id from catalogue_period p
            where p.site_id = s.site_id and p.parts <= (
                select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)
            order by p.number desc limit 1""";

    private static final String PRESENCE = """
            select s.site_id, a.as_of,
                (select w.day from web_day w where w.site_id = s.site_id and w.page_views > 0 and w.day <= ?
                 order by w.day desc limit 1) as seen_on,
                exists (select from catalogue_service c
                    where c.site_id = s.site_id and c.version_id = (%s)) as catalogue
            from unnest(?::int4[]) as s (site_id) left join account_list a on a.site_id = s.site_id""".formatted(HELD);

    /** Levels are compared where the version in force has the service that the code means. */
    private static final String DOSSIERS = """
            with held as materialized (
                select s.site_id, h.version_id from unnest(?::int4[]) as s (site_id) cross join lateral (%s) h)
            select c.site_id, sum(c.dossiers) as dossiers, sum(c.repeats) as repeats,
                coalesce(sum(c.dossiers) filter (where v.level is not null), 0) as offered,
                coalesce(sum(c.dossiers) filter (where v.level <> c.level), 0) as other_level
            from day_cell c
            left join code_match m on m.site_id = c.site_id and m.procedure_id = c.procedure_id
                and c.day between m.first_day and m.last_day
            left join held h on h.site_id = c.site_id
            left join catalogue_service v on v.service_id = m.service_id and v.version_id = h.version_id
            where c.population = 1 and c.site_id = any(?) and c.day between ? and ?
            group by c.site_id""".formatted(HELD);

    private static final String NEVER_RECEIVED = """
            select site_id, count(*) as dossiers from dossier_state
            where received_authority = 2 and not excluded and site_id = any(?) and received_at >= ? and received_at < ?
            group by site_id""";

    private static final String USERS = """
            select site_id, sum(events) as events, sum(events - with_user) as nameless from arrival_day
            where with_user is not null and site_id = any(?) and day between ? and ? group by site_id""";

    private final JdbcTemplate database;

    /**
     * What else is there of a site.
     *
     * @param portalSeenOn the day of the last page view, null where there was none
     * @param accountListOf the day of the list in force, null where there is none
     */
    record Presence(
            @Nullable LocalDate portalSeenOn, @Nullable LocalDate accountListOf, boolean catalogue) {}

    /**
     * What dossiers say.
     *
     * @param count of those received
     */
    record Dossiers(long count, Share levels, Share repeats) {
        static final Dossiers NONE = new Dossiers(0, Share.NONE, Share.NONE);
    }

    Map<Integer, Presence> presence(Integer[] sites, LocalDate today) {
        return bySite(
                PRESENCE,
                row -> new Presence(day(row, "seen_on"), day(row, "as_of"), row.getBoolean("catalogue")),
                today,
                sites);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Map<Integer, Dossiers> dossiers(Integer[] sites, LocalDate from, LocalDate to) {
        return bySite(DOSSIERS, FactTables::dossiers, sites, sites, from, to);
    }

    private static Dossiers dossiers(ResultSet row) throws SQLException {
        var count = row.getLong("dossiers");
        return new Dossiers(
                count,
                new Share(row.getLong("other_level"), row.getLong("offered")),
                new Share(row.getLong("repeats"), count));
    }

    /** Dossiers of which other events told, but none that they had come. */
    Map<Integer, Long> neverReceived(Integer[] sites, LocalDate from, LocalDate to) {
        return bySite(NEVER_RECEIVED, row -> row.getLong("dossiers"), sites, micros(from), micros(to.plusDays(1)));
    }

    private static long micros(LocalDate day) {
        return BusinessDay.start(day).toEpochMilli() * 1_000;
    }

    /** Events that name no user, on days on which that was counted. */
    Map<Integer, Share> users(Integer[] sites, LocalDate from, LocalDate to) {
        return bySite(USERS, row -> new Share(row.getLong("nameless"), row.getLong("events")), sites, from, to);
    }

    /** Reads a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<Integer, T> bySite(String sql, Reader<T> reader, Object... parameters) {
        var bySite = new HashMap<Integer, T>();
        database.query(
                sql,
                row -> {
                    bySite.put(row.getInt("site_id"), reader.read(row));
                },
                parameters);
        return bySite;
    }
}
