package vn.emc.ingest.limits;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How much each site has sent on each day, of all processes together, and since when that is over its quota. */
@Repository
@RequiredArgsConstructor
class StoredVolumes {
    private static final String ADD = """
            insert into site_volume as stored (site_id, day, kind, number, over_since)
            select site_id, ?, ?, number, case when number > ? then ? end
            from unnest(?, ?) as told (site_id, number) order by site_id
            on conflict (site_id, day, kind) do update set
              number = stored.number + excluded.number,
              over_since = coalesce(stored.over_since, case when stored.number + excluded.number > ? then ? end)
            returning site_id, over_since""";

    private final JdbcTemplate database;

    /**
     * Adds to a day.
     *
     * @param quota beyond which a site is over it
     * @return the sites that are over it since just now
     */
    List<Integer> add(LocalDate day, VolumeKind kind, Map<Integer, Long> numbers, long quota, Instant now) {
        var since = now.atOffset(ZoneOffset.UTC);
        return Objects.requireNonNull(database.query(
                        connection -> {
                            var statement = connection.prepareStatement(ADD);
                            statement.setObject(1, day);
                            statement.setString(2, kind.name());
                            statement.setLong(3, quota);
                            statement.setObject(4, since);
                            Array sites = connection.createArrayOf(
                                    "int4", numbers.keySet().toArray());
                            statement.setArray(5, sites);
                            statement.setArray(
                                    6,
                                    connection.createArrayOf(
                                            "int8", numbers.values().toArray()));
                            statement.setLong(7, quota);
                            statement.setObject(8, since);
                            return statement;
                        },
                        (row, number) -> isNow(row.getObject(2, OffsetDateTime.class), now) ? row.getInt(1) : 0))
                .stream()
                .filter(siteId -> siteId > 0)
                .toList();
    }

    private static boolean isNow(OffsetDateTime since, Instant now) throws SQLException {
        return since != null && since.toInstant().equals(now);
    }

    void forgetBefore(LocalDate day) {
        database.update("delete from site_volume where day < ?", day);
    }
}
