package vn.emc.reporting.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;

/** The newest check of each site's embed code. */
@Component
@RequiredArgsConstructor
public class EmbedCheckTable {
    private static final String KEEP = """
            insert into embed_check as c (site_id, version, outcome, found, address, checked_at, changed_at)
            values (:site, :version, :outcome, :found, :address, :checkedAt, :changedAt)
            on conflict (site_id) do update
            set version = excluded.version, outcome = excluded.outcome, found = excluded.found,
                address = excluded.address, checked_at = excluded.checked_at, changed_at = excluded.changed_at
            where c.version < excluded.version""";

    private final JdbcClient database;

    /** Takes the place of what was known of the site; nothing happens where that is as new. */
    void keep(EmbedCheckState state) {
        database.sql(KEEP)
                .param("site", state.siteId())
                .param("version", state.version())
                .param("outcome", state.outcome().name())
                .param("found", state.found())
                .param("address", state.address())
                .param("checkedAt", Timestamp.from(state.checkedAt()))
                .param("changedAt", Timestamp.from(state.changedAt()))
                .update();
    }

    /** By site, of those that were ever checked. */
    public Map<Integer, EmbedCheckState> of(Integer[] sites) {
        return database
                .sql("select * from embed_check where site_id = any(?)")
                .param(sites)
                .query(EmbedCheckTable::state)
                .list()
                .stream()
                .collect(Collectors.toMap(EmbedCheckState::siteId, Function.identity()));
    }

    private static EmbedCheckState state(ResultSet row, int number) throws SQLException {
        return new EmbedCheckState(
                row.getInt("site_id"),
                row.getLong("version"),
                EmbedCheckOutcome.valueOf(row.getString("outcome")),
                row.getString("found"),
                row.getString("address"),
                row.getTimestamp("checked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
