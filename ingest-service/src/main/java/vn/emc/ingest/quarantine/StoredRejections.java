package vn.emc.ingest.quarantine;

import java.time.LocalDate;
import java.util.HashMap;
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
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.quarantine.QuarantineFilter.Condition;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** The table of rejected events. */
@Repository
@RequiredArgsConstructor
class StoredRejections {
    private static final String SELECT = """
            select rejected_event.*,
              (select replay_id from replayed_event r where r.event_id = rejected_event.event_id) as replay_id
            from rejected_event where\s""";
    private static final String IDENTICAL = """
            select site_id, reason, fingerprint, count(*) as events
            from rejected_event join unnest(?::int[], ?::text[], ?::uuid[]) kind (site_id, reason, fingerprint)
              using (site_id, reason, fingerprint) group by 1, 2, 3""";

    private final JdbcTemplate database;

    /** The newest first. */
    PageView<KeptEvent> page(QuarantineFilter filter, @Nullable Set<Integer> visible, PageQuery page) {
        var condition = filter.condition(visible);
        var items = read(
                "%s order by received_at desc, event_id desc limit %d offset %d"
                        .formatted(condition.sql(), page.size(), page.offset()),
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

    Optional<KeptEvent> find(UUID eventId) {
        return read("event_id = ? order by received_at desc limit 1", eventId).stream()
                .findFirst();
    }

    private List<KeptEvent> read(String rest, Object... arguments) {
        return database.query(
                SELECT + rest,
                (row, number) -> new KeptEvent(
                        RejectedEventRow.read(row),
                        Objects.requireNonNull(row.getObject("fingerprint", UUID.class)),
                        row.getObject("replay_id", Long.class)),
                arguments);
    }

    /**
     * How many events of the same site were rejected for the same reason and say the same, but for when.
     *
     * @param events of one page of a list
     */
    Map<KeptEvent.Kind, Long> identical(List<KeptEvent> events) {
        var kinds = events.stream().map(KeptEvent::kind).distinct().toList();
        if (kinds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<KeptEvent.Kind, Long>();
        database.query(
                IDENTICAL,
                row -> {
                    found.put(
                            new KeptEvent.Kind(
                                    row.getInt("site_id"),
                                    RejectionReason.valueOf(row.getString("reason")),
                                    Objects.requireNonNull(row.getObject("fingerprint", UUID.class))),
                            row.getLong("events"));
                },
                kinds.stream().map(KeptEvent.Kind::siteId).toArray(Integer[]::new),
                kinds.stream().map(kind -> kind.reason().name()).toArray(String[]::new),
                kinds.stream().map(KeptEvent.Kind::fingerprint).toArray(UUID[]::new));
        return found;
    }
}
