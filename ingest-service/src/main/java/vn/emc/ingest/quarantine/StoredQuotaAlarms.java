package vn.emc.ingest.quarantine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.emc.ingest.limits.VolumeKind;

/** Days on which sites sent more than their daily quota. */
@Repository
@RequiredArgsConstructor
class StoredQuotaAlarms {
    private static final int MOST_ROWS = 500;

    private final JdbcTemplate database;

    record Alarm(int siteId, LocalDate day, VolumeKind kind, long number, OffsetDateTime since) {}

    /** Those of the filter's site and days, the latest first. */
    List<Alarm> of(QuarantineFilter filter, @Nullable Set<Integer> visible) {
        var condition = filter.conditionOnDays(visible);
        return database.query(
                """
                select site_id, day, kind, number, over_since from site_volume
                where over_since is not null and %s order by over_since desc, site_id, kind limit %d""".formatted(condition.sql(), MOST_ROWS),
                (row, number) -> new Alarm(
                        row.getInt("site_id"),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        VolumeKind.valueOf(row.getString("kind")),
                        row.getLong("number"),
                        Objects.requireNonNull(row.getObject("over_since", OffsetDateTime.class))),
                condition.arguments().toArray());
    }
}
