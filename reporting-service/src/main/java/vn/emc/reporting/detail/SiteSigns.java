package vn.emc.reporting.detail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.EmbedCheckOutcome;

/** Reads the signs of many sites' connections at once. */
@Component
@RequiredArgsConstructor
class SiteSigns {
    private static final String SIGNS = """
            select s.id, (select max(a.day) from arrival_day a where a.site_id = s.id) as last_day, e.outcome, e.checked_at,
                exists (select from catalogue_period p where p.site_id = s.id) as catalogue
            from unnest(?::int4[]) as s (id) left join embed_check e on e.site_id = s.id""";

    private final JdbcTemplate database;

    Map<Integer, SiteSign> of(Integer[] sites) {
        return database.query(SIGNS, SiteSigns::sign, (Object) sites).stream()
                .collect(Collectors.toMap(SiteSign::siteId, Function.identity()));
    }

    private static SiteSign sign(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var checked = row.getTimestamp("checked_at");
        return new SiteSign(
                row.getInt("id"),
                row.getObject("last_day", LocalDate.class),
                outcome == null ? null : EmbedCheckOutcome.valueOf(outcome),
                checked == null ? null : checked.toInstant(),
                row.getBoolean("catalogue"));
    }
}
