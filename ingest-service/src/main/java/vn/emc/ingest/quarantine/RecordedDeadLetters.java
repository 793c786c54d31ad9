package vn.emc.ingest.quarantine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of dead letters. */
@Repository
@RequiredArgsConstructor
class RecordedDeadLetters {
    private static final String SUMMARY = """
            select topic, consumer, reason, exception, count(*) as messages, max(sent_at) as last_sent_at
            from dead_letter group by 1, 2, 3, 4 order by last_sent_at desc limit 100""";

    private final JdbcTemplate database;

    List<DeadLetterView> summary() {
        return database.query(
                SUMMARY,
                (row, number) -> new DeadLetterView(
                        row.getString("topic"),
                        row.getString("consumer"),
                        row.getString("reason"),
                        row.getString("exception"),
                        row.getLong("messages"),
                        Objects.requireNonNull(row.getObject("last_sent_at", OffsetDateTime.class))));
    }
}
