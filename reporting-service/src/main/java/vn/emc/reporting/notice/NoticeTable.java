package vn.emc.reporting.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.alarm.Alarms;
import vn.emc.reporting.alarm.AlarmsChanged;
import vn.emc.reporting.alarm.AlarmsChanged.Change;

/** The tables {@code alarm_notice} and {@code alarm_notice_item}. */
@Component
@RequiredArgsConstructor
class NoticeTable {
    private static final String LATEST = """
            select distinct on (recipient_id) * from alarm_notice
            where recipient_id = any(?) order by recipient_id, created_at desc, id""";

    private final JdbcTemplate database;
    private final RecipientTable recipients;
    private final Alarms alarms;

    void add(UUID id, long recipientId, List<AlarmsChanged.Item> items, Instant now) {
        database.update(
                "insert into alarm_notice (id, recipient_id, state, created_at) values (?, ?, 'WAITING', ?)",
                id,
                recipientId,
                Timestamp.from(now));
        database.update(
                """
                insert into alarm_notice_item (notice_id, alarm_id, change)
                select ?, * from unnest(?::int8[], ?::text[])""",
                id,
                items.stream().map(item -> item.alarm().id()).toArray(Long[]::new),
                items.stream().map(item -> item.change().name()).toArray(String[]::new));
    }

    /** A notice that waits, if its recipient is still there. */
    Optional<Notice> waiting(UUID id) {
        return database
                .query(
                        "select recipient_id, created_at from alarm_notice where id = ? and state = 'WAITING'",
                        (row, number) -> new Waiting(row.getLong(1), instant(row, "created_at")),
                        id)
                .stream()
                .findFirst()
                .flatMap(notice -> recipients
                        .find(notice.recipientId)
                        .map(recipient -> new Notice(id, recipient, notice.createdAt, items(id))));
    }

    private record Waiting(long recipientId, Instant createdAt) {}

    private List<AlarmsChanged.Item> items(UUID id) {
        var changes = database
                .query(
                        "select alarm_id, change from alarm_notice_item where notice_id = ?",
                        (row, number) -> Map.entry(row.getLong(1), Change.valueOf(row.getString(2))),
                        id)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return alarms.find(changes.keySet()).stream()
                .map(alarm -> new AlarmsChanged.Item(alarm, Objects.requireNonNull(changes.get(alarm.id()))))
                .toList();
    }

    void sent(UUID id, Instant now) {
        finish(id, NoticeState.SENT, now);
    }

    void giveUp(UUID id, Instant now) {
        finish(id, NoticeState.GIVEN_UP, now);
    }

    private void finish(UUID id, NoticeState state, Instant now) {
        database.update(
                "update alarm_notice set state = ?, finished_at = ?, tries = tries + ? where id = ? and state = 'WAITING'",
                state.name(),
                Timestamp.from(now),
                state == NoticeState.SENT ? 1 : 0,
                id);
    }

    void failed(UUID id, String failure) {
        database.update("update alarm_notice set tries = tries + 1, failure = ? where id = ?", failure, id);
    }

    /** What became of the newest notice to each recipient. */
    Map<Long, Delivery> latest(List<Long> recipientIds) {
        return database
                .query(LATEST, (row, number) -> Map.entry(row.getLong("recipient_id"), Delivery.of(row)), (Object)
                        recipientIds.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
