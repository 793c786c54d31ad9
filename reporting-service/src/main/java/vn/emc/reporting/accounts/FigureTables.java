package vn.emc.reporting.accounts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.accounts.AccountTypeFigures;

/** The tables of lists, totals, days and months. */
@Component
@RequiredArgsConstructor
class FigureTables {
    private static final String NEWER = """
            insert into account_list as l (site_id, version, as_of, accepted_at) values (?, ?, ?, ?)
            on conflict (site_id) do update
            set version = excluded.version, as_of = excluded.as_of, accepted_at = excluded.accepted_at
            where l.version < excluded.version""";
    private static final List<String> CLEAR = List.of(
            "delete from account_total where site_id = ?",
            "delete from account_created where site_id = ?",
            "delete from account_last_login where site_id = ?");
    private static final String ADD_TOTAL = """
            insert into account_total (site_id, type, total, with_national_id, active30, active90, active365)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_CREATED = """
            insert into account_created (site_id, type, day, accounts)
            select ?, ?, * from unnest(?::date[], ?::int8[])""";
    private static final String ADD_LAST_LOGIN = """
            insert into account_last_login (site_id, type, month, accounts)
            select ?, ?, * from unnest(?::date[], ?::int8[])""";

    private final JdbcTemplate database;

    /** Takes the place of what was known of the site; nothing happens where that is as new. */
    void replace(AccountFigures figures) {
        if (isNewer(figures)) {
            CLEAR.forEach(table -> database.update(table, figures.siteId()));
            figures.types().forEach(type -> add(figures.siteId(), type));
        }
    }

    private boolean isNewer(AccountFigures figures) {
        return database.update(
                        NEWER,
                        figures.siteId(),
                        figures.version(),
                        figures.asOf(),
                        Timestamp.from(figures.acceptedAt()))
                > 0;
    }

    private void add(int siteId, AccountTypeFigures figures) {
        var type = figures.type().getCode();
        database.update(
                ADD_TOTAL,
                siteId,
                type,
                figures.total(),
                figures.withNationalId(),
                figures.active30(),
                figures.active90(),
                figures.active365());
        add(ADD_CREATED, siteId, type, figures.created(), LocalDate::toString);
        add(ADD_LAST_LOGIN, siteId, type, figures.lastLogin(), FigureTables::firstDay);
    }

    private <K> void add(String statement, int siteId, int type, Map<K, Long> counts, Function<K, String> day) {
        var days = new ArrayList<String>(counts.size());
        counts.keySet().forEach(key -> days.add(day.apply(key)));
        database.update(
                statement,
                siteId,
                type,
                days.toArray(String[]::new),
                counts.values().toArray(Long[]::new));
    }

    private static String firstDay(YearMonth month) {
        return month.atDay(1).toString();
    }
}
