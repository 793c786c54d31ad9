package vn.emc.ingest.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.quarantine.QuarantineFilter.Condition;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** The table of rejected events. */
@Repository
@RequiredArgsConstructor
class StoredRejections {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcTemplate database;

    /** The newest first. */
    PageView<RejectedEvent> page(QuarantineFilter filter, @Nullable Set<Integer> visible, PageQuery page) {
        var condition = filter.condition(visible);
        var items = database.query(
                "select * from rejected_event where %s order by received_at desc, event_id desc limit %d offset %d"
                        .formatted(condition.sql(), page.size(), page.offset()),
                (row, number) -> read(row),
                condition.arguments().toArray());
        return PageView.of(items, page, count(condition));
    }

    private long count(Condition condition) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from rejected_event where " + condition.sql(),
                Long.class,
                condition.arguments().toArray()));
    }

    /** How many were rejected on each day for each reason; the newest day first. */
    List<QuarantineCount> counts(QuarantineFilter filter, @Nullable Set<Integer> visible) {
        var condition = filter.condition(visible);
        return database.query(
                """
                select (received_at at time zone 'Asia/Ho_Chi_Minh')::date as day, reason, count(*) as events
                from rejected_event where %s group by 1, 2 order by 1 desc, 2""".formatted(condition.sql()),
                (row, number) -> new QuarantineCount(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        RejectionReason.valueOf(row.getString("reason")),
                        row.getLong("events")),
                condition.arguments().toArray());
    }

    Optional<RejectedEvent> find(UUID eventId) {
        return database
                .query("select * from rejected_event where event_id = ?", (row, number) -> read(row), eventId)
                .stream()
                .findFirst();
    }

    private static RejectedEvent read(ResultSet row) throws SQLException {
        var warnings = (String[]) row.getArray("warnings").getArray();
        return new RejectedEvent(
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                row.getInt("site_id"),
                RejectionReason.valueOf(row.getString("reason")),
                Arrays.stream(warnings).map(Warning::valueOf).toList(),
                ContractJson.mapper().readValue(row.getString("fields"), FIELDS),
                row.getString("shape"),
                Objects.requireNonNull(row.getObject("event_time", OffsetDateTime.class))
                        .toInstant(),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant());
    }
}
