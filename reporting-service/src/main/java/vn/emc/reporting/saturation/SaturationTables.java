package vn.emc.reporting.saturation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;

/**
 * Reads services and their dossiers. A service counts of the catalogue that was the site's default at the end of the period, or
 * else the first (decision 0013); services of several sites are one where their national code is the same.
 */
@Component
@RequiredArgsConstructor
class SaturationTables {
    private static final long MICROS = 1_000_000;

    private static final String SERVICES = """
            with held as (
                select distinct on (p.site_id) p.site_id, p.version_id
                from catalogue_period p
                where p.site_id = any(?) and p.parts <= (
                    select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)
                order by p.site_id, (p.from_at < ?) desc, case when p.from_at < ? then p.number else -p.number end desc),
            service as (
                select s.site_id, s.service_id, s.level, s.name,
                    coalesce(substring(s.id_cdvcqg from '^[0-9][.][0-9]{6}'), s.id_mcdt) as code
                from held join catalogue_service s using (site_id, version_id)
                where s.level = any(?))""";

    private static final String COUNTED = """
            , counted as (
                select s.site_id, s.service_id, sum(c.dossiers) as received, sum(c.received_online) as online
                from wanted s join code_match m on m.site_id = s.site_id and m.service_id = s.service_id
                    join day_cell c on c.site_id = m.site_id and c.procedure_id = m.procedure_id
                        and c.day between m.first_day and m.last_day
                where c.population = 1 and c.day between ? and ?
                group by s.site_id, s.service_id)\n""";

    private static final String LINES = SERVICES + """
            , wanted as (select * from service where strpos(lower(name || ' ' || code), lower(?)) > 0)""" + COUNTED + """
            , line as (
                select w.code, min(w.name) as name, max(w.level) as level, coalesce(sum(n.received), 0) as received,
                    coalesce(sum(n.online), 0) as online
                from wanted w left join counted n using (site_id, service_id) group by w.code)
            select *, count(*) over () as total from line
            where case ? when 'USED' then online > 0 when 'UNUSED' then online = 0 else true end
            order by received desc, code limit ? offset ?""";

    private static final String CELLS =
            SERVICES + ", wanted as (select * from service where code = any(?))" + COUNTED + """
            select w.code, w.site_id, coalesce(sum(n.received), 0) as received, coalesce(sum(n.online), 0) as online
            from wanted w left join counted n using (site_id, service_id) group by w.code, w.site_id""";

    private static final String UNITS = SERVICES + """
            , wanted as (select * from service where code = any(?))
            select w.code, coalesce(d.unit, '') as unit, count(*) as received,
                count(*) filter (where d.received_online) as online
            from dossier_state d join code_match m on m.site_id = d.site_id and m.procedure_id = d.procedure_id
                    and (to_timestamp(d.received_at / 1000000) at time zone 'Asia/Ho_Chi_Minh')::date
                        between m.first_day and m.last_day
                join wanted w on w.site_id = m.site_id and w.service_id = m.service_id
            where not d.excluded and d.site_id = any(?) and d.received_at >= ? and d.received_at < ?
            group by 1, 2""";

    private final JdbcTemplate database;

    /** Some lines, and how many there are. */
    record Lines(List<Line> lines, long total) {}

    /** A cell by its service's code and a site. */
    record OfSite(String code, int siteId, Cell cell) {}

    /** A cell by its service's code and a unit; an empty one where events do not say. */
    record OfUnit(String code, String unit, Cell cell) {}

    /** Those with most dossiers first. */
    Lines lines(Placed placed, int size, long offset) {
        var total = new long[1];
        var end = endOf(placed.until());
        var lines = database.query(
                LINES,
                (row, number) -> {
                    total[0] = row.getLong("total");
                    return new Line(row.getString("code"), row.getString("name"), row.getInt("level"), cell(row));
                },
                placed.siteIds(),
                end,
                end,
                placed.question().levels().toArray(Integer[]::new),
                placed.question().wanted(),
                placed.question().about().from(),
                placed.until(),
                placed.question().use().name(),
                size,
                offset);
        return new Lines(lines, total[0]);
    }

    List<OfSite> cells(Placed placed, List<Line> lines) {
        var end = endOf(placed.until());
        return database.query(
                CELLS,
                (row, number) -> new OfSite(row.getString("code"), row.getInt("site_id"), cell(row)),
                placed.siteIds(),
                end,
                end,
                placed.question().levels().toArray(Integer[]::new),
                codes(lines),
                placed.question().about().from(),
                placed.until());
    }

    List<OfUnit> units(Placed placed, List<Line> lines) {
        var end = endOf(placed.until());
        return database.query(
                UNITS,
                (row, number) -> new OfUnit(row.getString("code"), row.getString("unit"), cell(row)),
                placed.siteIds(),
                end,
                end,
                placed.question().levels().toArray(Integer[]::new),
                codes(lines),
                placed.siteIds(),
                micros(placed.question().about().from()),
                micros(placed.until().plusDays(1)));
    }

    /** Those of the sites that ever had a catalogue. */
    List<Integer> sitesWithCatalogue(Placed placed) {
        return database.queryForList(
                "select distinct site_id from catalogue_period where site_id = any(?) order by 1",
                Integer.class,
                (Object) placed.siteIds());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getLong("received"), row.getLong("online"));
    }

    private static String[] codes(List<Line> lines) {
        return lines.stream().map(Line::code).toArray(String[]::new);
    }

    private static Timestamp endOf(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant());
    }

    private static long micros(LocalDate day) {
        return day.atStartOfDay(BusinessDay.ZONE).toEpochSecond() * MICROS;
    }
}
