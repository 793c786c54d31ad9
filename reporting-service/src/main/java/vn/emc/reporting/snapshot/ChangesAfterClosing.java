package vn.emc.reporting.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.PeriodCells;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.Ownership;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.ChangeCause;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.SnapshotContent.Change;

/** Adds up what changed in a period since it was first closed, by cause, organisation and level. */
@Component
@RequiredArgsConstructor
class ChangesAfterClosing {
    private static final int KEYS = 4;
    private static final String SELECT =
            "select c.cause, o.organisation, nullif(c.level, -1) as level, nullif(coalesce(m.level, c.level), -1) as catalogue_level, "
                    + sums("not c.shifted") + ", " + sums("c.shifted") + " " + """
            from closed_change c
            left join unnest(?::int4[], ?::text[], ?::date[], ?::date[]) as o (site_id, organisation, first_day, last_day)
                on o.site_id = c.site_id and c.day between o.first_day and o.last_day
            left join code_match m on m.site_id = c.site_id and m.procedure_id = c.procedure_id
                and c.day between m.first_day and m.last_day
            where c.population = ? and c.day between ? and ?
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""";

    private final JdbcTemplate database;
    private final Organisations organisations;

    List<Change> of(LocalDate from, LocalDate to, Population population) {
        var owners = organisations.ownerships(View.AS_THEN, site -> true);
        return database.query(
                SELECT,
                (row, number) -> change(row),
                owners.stream().map(Ownership::siteId).toArray(Integer[]::new),
                owners.stream().map(owner -> owner.organisation().value()).toArray(String[]::new),
                owners.stream().map(owner -> owner.from().toString()).toArray(String[]::new),
                owners.stream().map(owner -> owner.to().toString()).toArray(String[]::new),
                population.getCode(),
                from,
                to);
    }

    private static String sums(String condition) {
        return Stream.of(Measure.values())
                .map(measure -> "coalesce(sum(c." + measure.getColumn() + ") filter (where " + condition + "), 0)")
                .collect(Collectors.joining(", "));
    }

    private static Change change(ResultSet row) throws SQLException {
        var cell = new PeriodCells.Cell(
                row.getString("organisation"),
                row.getObject("level", Integer.class),
                row.getObject("catalogue_level", Integer.class),
                numbers(row, KEYS),
                numbers(row, KEYS + Measure.values().length));
        return new Change(ChangeCause.valueOf(row.getString("cause")), cell);
    }

    private static List<Long> numbers(ResultSet row, int before) throws SQLException {
        var numbers = new ArrayList<Long>();
        for (var column = before + 1; column <= before + Measure.values().length; column++) {
            numbers.add(row.getLong(column));
        }
        return numbers;
    }
}
