package vn.emc.reporting.notice;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code weekly_report}. */
@Component
@RequiredArgsConstructor
class WeeklyReportTable {
    private static final String ADD = """
            insert into weekly_report (id, recipient_id, week, state, created_at) values (?, ?, ?, 'WAITING', ?)
            on conflict (recipient_id, week) do nothing""";
    private static final String LATEST = """
            select distinct on (recipient_id) * from weekly_report
            where recipient_id = any(?) order by recipient_id, week desc""";

    private final JdbcTemplate database;
    private final RecipientTable recipients;

    /** Notes a week's report; false where somebody has noted it. */
    boolean add(UUID id, long recipientId, LocalDate week, Instant now) {
        return database.update(ADD, id, recipientId, Date.valueOf(week), Timestamp.from(now)) > 0;
    }

    /** A report that waits, if its recipient still wants it. */
    Optional<WeeklyReport> waiting(UUID id) {
        return database
                .query(
                        "select recipient_id, week, created_at from weekly_report where id = ? and state = 'WAITING'",
                        (row, number) -> new Waiting(
                                row.getLong(1),
                                row.getDate(2).toLocalDate(),
                                row.getTimestamp(3).toInstant()),
                        id)
                .stream()
                .findFirst()
                .flatMap(waiting -> recipients
                        .find(waiting.recipientId)
                        .filter(recipient -> recipient.weeklySince() != null)
                        .map(recipient -> new WeeklyReport(id, recipient, waiting.week, waiting.createdAt)));
    }

    private record Waiting(long recipientId, LocalDate week, Instant createdAt) {}

    void sent(UUID id, Instant now) {
        finish(id, NoticeState.SENT, now);
    }

    void giveUp(UUID id, Instant now) {
        finish(id, NoticeState.GIVEN_UP, now);
    }

    private void finish(UUID id, NoticeState state, Instant now) {
        database.update(
                "update weekly_report set state = ?, finished_at = ?, tries = tries + ? where id = ? and state = 'WAITING'",
                state.name(),
                Timestamp.from(now),
                state == NoticeState.SENT ? 1 : 0,
                id);
    }

    void failed(UUID id, String failure) {
        database.update("update weekly_report set tries = tries + 1, failure = ? where id = ?", failure, id);
    }

    /** What became of the newest report to each recipient. */
    Map<Long, Delivery> latest(List<Long> recipientIds) {
        return database
                .query(LATEST, (row, number) -> Map.entry(row.getLong("recipient_id"), Delivery.of(row)), (Object)
                        recipientIds.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
