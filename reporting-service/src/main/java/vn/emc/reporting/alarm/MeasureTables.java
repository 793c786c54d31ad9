package vn.emc.reporting.alarm;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.arrival.ArrivalDay;
import vn.emc.reporting.arrival.RunningNumbers;
import vn.emc.reporting.arrival.SaidValues;
import vn.emc.reporting.rollup.Population;

/** Reads what the rules judge, of many sites at once: three statements, none of which sees a dossier. */
@Component
@RequiredArgsConstructor
class MeasureTables {
    /** As far back from a site's last day as its profile needs, so that a site long silent keeps being so. */
    private static final String ARRIVALS = """
            select d.site_id, d.day, d.events, d.with_user, d.said, d.location_low, d.location_high
            from unnest(?::int4[]) as s (site_id)
            cross join lateral (
                select max(a.day) as day from arrival_day a where a.site_id = s.site_id and a.day <= ?) last
            join arrival_day d on d.site_id = s.site_id and d.day > last.day - ? and d.day <= ?""";

    /** Sites without a catalogue have no unknown procedures: there is nothing to know them by. */
    private static final String PROCEDURES = """
            select c.site_id, c.day, sum(c.dossiers) as dossiers,
                coalesce(sum(c.dossiers) filter (where m.site_id is null), 0) as unknown
            from day_cell c
            left join code_match m on m.site_id = c.site_id and m.procedure_id = c.procedure_id
                and c.day between m.first_day and m.last_day
            where c.population = ? and c.site_id = any(?) and c.day between ? and ? and c.dossiers <> 0
                and exists (select from catalogue_period p where p.site_id = c.site_id)
            group by c.site_id, c.day""";

    private static final String NUMBERS = """
            select site_id, day, unit, lowest, highest, dossiers from running_number
            where site_id = any(?) and day between ? and ? order by site_id, day, unit""";
    private static final int DAYS_A_WEEK = 7;
    /** For the days that are compared with the history, and the holidays among them. */
    private static final int MORE_WEEKS = 4;
    /** Numbers that lie further apart do not run by unit and day, so that nothing is missing between them. */
    private static final int WIDEST_SPAN = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final JdbcTemplate database;

    /**
     * The measures of sites; those that never sent anything have none.
     *
     * @param isForeign whether a unit is not one of the site's owner
     */
    Map<Integer, SiteMeasures> read(
            Collection<Integer> sites,
            LocalDate today,
            Thresholds thresholds,
            BiPredicate<Integer, UnitCode> isForeign) {
        var siteIds = sites.toArray(Integer[]::new);
        var measures = new HashMap<Integer, SiteMeasures>();
        var until = Date.valueOf(today);
        var first = Date.valueOf(today.minusDays(thresholds.windowDays()));
        var history = (thresholds.historyWeeks() + MORE_WEEKS) * DAYS_A_WEEK;
        database.query(ARRIVALS, into(measures, MeasureTables::arrivals), siteIds, until, history, until);
        database.query(
                PROCEDURES,
                into(measures, MeasureTables::procedures),
                Population.RECEIVED.getCode(),
                siteIds,
                first,
                until);
        database.query(NUMBERS, into(measures, row -> numbers(row, isForeign)), siteIds, first, until);
        return measures;
    }

    private static RowCallbackHandler into(Map<Integer, SiteMeasures> measures, DayReader reader) {
        return row -> measures.computeIfAbsent(row.getInt("site_id"), ignored -> new SiteMeasures())
                .add(row.getObject("day", LocalDate.class), reader.read(row));
    }

    /** Reads what a row says of a day. */
    private interface DayReader {
        DayMeasures read(ResultSet row) throws SQLException;
    }

    private static DayMeasures arrivals(ResultSet row) throws SQLException {
        return DayMeasures.of(new ArrivalDay(
                row.getLong("events"),
                row.getLong("with_user"),
                new SaidValues(row.getLong("said")),
                integer(row, "location_low"),
                integer(row, "location_high")));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static DayMeasures procedures(ResultSet row) throws SQLException {
        return new DayMeasures(
                ArrivalDay.NONE, new Share(row.getLong("unknown"), row.getLong("dossiers")), Share.NONE, Share.NONE);
    }

    private static DayMeasures numbers(ResultSet row, BiPredicate<Integer, UnitCode> isForeign) throws SQLException {
        var unit = row.getString("unit");
        var day = row.getObject("day", LocalDate.class);
        var numbers = new RunningNumbers(row.getLong("lowest"), row.getLong("highest"), row.getInt("dossiers"));
        var siteId = row.getInt("site_id");
        var foreign = UnitCode.tryParse(unit)
                .filter(code -> isForeign.test(siteId, code))
                .isPresent();
        return new DayMeasures(
                ArrivalDay.NONE,
                Share.NONE,
                foreign
                        ? new Share(numbers.dossiers(), numbers.dossiers(), List.of(unit))
                        : new Share(0, numbers.dossiers()),
                gaps(numbers, unit + " · " + DAY.format(day)));
    }

    private static Share gaps(RunningNumbers numbers, String where) {
        if (numbers.span() > (long) WIDEST_SPAN * numbers.dossiers()) {
            return Share.NONE;
        }
        return numbers.missing() == 0
                ? new Share(0, numbers.span())
                : new Share(numbers.missing(), numbers.span(), List.of(where));
    }
}
