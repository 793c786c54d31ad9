package vn.emc.ingest.quarantine;

import java.sql.Timestamp;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.messaging.DeadLetter;
import vn.emc.messaging.Message;

/** Notes where dead letters are; the same one told twice (a consumer that crashed in between) is one. */
@RequiredArgsConstructor
final class RecordingDeadLetters {
    private static final String INSERT = """
            insert into dead_letter (topic, partition, record_offset, consumer, reason, exception, sent_at, size)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final JdbcTemplate database;

    /** Within the caller's transaction. */
    void apply(List<Message<DeadLetter>> batch) {
        database.batchUpdate(INSERT, batch, batch.size(), (row, message) -> {
            var letter = message.value();
            row.setString(1, letter.topic());
            row.setInt(2, letter.partition());
            row.setLong(3, letter.offset());
            row.setString(4, letter.consumer());
            row.setString(5, letter.reason().name());
            row.setString(6, letter.exception());
            row.setTimestamp(7, Timestamp.from(letter.sentAt()));
            row.setInt(8, letter.size());
        });
    }
}
