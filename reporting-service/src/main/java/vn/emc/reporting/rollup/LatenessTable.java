package vn.emc.reporting.rollup;

import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code lateness}: one statement for a batch, within its transaction. */
final class LatenessTable {
    private final JdbcTemplate database;
    private final String add;

    LatenessTable(JdbcTemplate database, RollupSchema schema) {
        this.database = database;
        this.add = "insert into " + schema.table("lateness") + """
                 as l (site_id, day, days_late, events)
                select * from unnest(?::int4[], ?::date[], ?::int4[], ?::int8[])
                on conflict (site_id, day, days_late) do update set events = l.events + excluded.events""";
    }

    void add(ArrivedLate arrived) {
        var rows = arrived.events().keySet();
        if (!rows.isEmpty()) {
            database.update(
                    add,
                    rows.stream().map(ArrivedLate.Row::siteId).toArray(Integer[]::new),
                    rows.stream().map(row -> row.day().toString()).toArray(String[]::new),
                    rows.stream().map(ArrivedLate.Row::daysLate).toArray(Integer[]::new),
                    arrived.events().values().toArray(Long[]::new));
        }
    }
}
