package vn.emc.reporting.arrival;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code arrival_day} and {@code running_number}: one statement each for a batch, within its transaction. */
public final class ArrivalTables {
    private static final String ADD_DAYS = """
            (site_id, day, events, with_user, said, location_low, location_high)
            select * from unnest(?::int4[], ?::date[], ?::int8[], ?::int8[], ?::int8[], ?::int4[], ?::int4[])
            on conflict (site_id, day) do update set
                events = d.events + excluded.events,
                with_user = d.with_user + excluded.with_user,
                said = d.said | excluded.said,
                location_low = least(d.location_low, excluded.location_low),
                location_high = greatest(d.location_high, excluded.location_high)""";
    private static final String ADD_NUMBERS = """
            (site_id, day, unit, lowest, highest, dossiers)
            select * from unnest(?::int4[], ?::date[], ?::text[], ?::int8[], ?::int8[], ?::int4[])
            on conflict (site_id, day, unit) do update set
                lowest = least(n.lowest, excluded.lowest),
                highest = greatest(n.highest, excluded.highest),
                dossiers = n.dossiers + excluded.dossiers""";

    private final JdbcTemplate database;
    private final String addDays;
    private final String addNumbers;

    /**
     * Tables of any schema.
     *
     * @param table gives a table its schema
     */
    public ArrivalTables(JdbcTemplate database, UnaryOperator<String> table) {
        this.database = database;
        this.addDays = "insert into " + table.apply("arrival_day") + " as d " + ADD_DAYS;
        this.addNumbers = "insert into " + table.apply("running_number") + " as n " + ADD_NUMBERS;
    }

    public void add(Arrivals arrivals) {
        addDays(arrivals);
        addNumbers(arrivals);
    }

    private void addDays(Arrivals arrivals) {
        var keys = arrivals.days().keySet();
        var days = arrivals.days().values();
        if (!days.isEmpty()) {
            database.update(
                    addDays,
                    column(keys, Arrivals.SiteDay::siteId, Integer[]::new),
                    column(keys, key -> key.day().toString(), String[]::new),
                    column(days, ArrivalDay::events, Long[]::new),
                    column(days, ArrivalDay::withUser, Long[]::new),
                    column(days, day -> day.said().bits(), Long[]::new),
                    column(days, ArrivalDay::locationLow, Integer[]::new),
                    column(days, ArrivalDay::locationHigh, Integer[]::new));
        }
    }

    private void addNumbers(Arrivals arrivals) {
        var keys = arrivals.numbers().keySet();
        var numbers = arrivals.numbers().values();
        if (!numbers.isEmpty()) {
            database.update(
                    addNumbers,
                    column(keys, Arrivals.UnitDay::siteId, Integer[]::new),
                    column(keys, key -> key.day().toString(), String[]::new),
                    column(keys, Arrivals.UnitDay::unit, String[]::new),
                    column(numbers, RunningNumbers::lowest, Long[]::new),
                    column(numbers, RunningNumbers::highest, Long[]::new),
                    column(numbers, RunningNumbers::dossiers, Integer[]::new));
        }
    }

    private static <R, T> Object column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
