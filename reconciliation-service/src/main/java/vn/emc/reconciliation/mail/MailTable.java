package vn.emc.reconciliation.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where mail lies. */
@Component
@RequiredArgsConstructor
class MailTable {
    private final JdbcClient database;
    private final Clock clock;

    UUID add(long reconciliationId, String to, String subject, String text) {
        return database.sql("""
                        insert into mail (reconciliation_id, recipient, subject, text, created_at, state)
                        values (:id, :to, :subject, :text, :now, 'WAITING') returning id""")
                .param("id", reconciliationId)
                .param("to", to)
                .param("subject", subject)
                .param("text", text)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    /** So many of the last, newest first. */
    List<SentMail> last(long reconciliationId, int most) {
        return database.sql("select * from mail where reconciliation_id = ? order by created_at desc, id desc limit ?")
                .param(reconciliationId)
                .param(most)
                .query((row, number) -> {
                    var finished = row.getTimestamp("finished_at");
                    return new SentMail(
                            row.getString("recipient"),
                            row.getString("subject"),
                            row.getTimestamp("created_at").toInstant(),
                            MailState.valueOf(row.getString("state")),
                            row.getInt("tries"),
                            finished == null ? null : finished.toInstant());
                })
                .list();
    }

    Optional<Mail> waiting(UUID id) {
        return database.sql("select * from mail where id = ? and state = 'WAITING'")
                .param(id)
                .query((row, number) -> new Mail(
                        id,
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    void failed(UUID id, String failure) {
        database.sql("update mail set tries = tries + 1, failure = ? where id = ?")
                .param(failure)
                .param(id)
                .update();
    }

    void finish(UUID id, MailState state) {
        database.sql("update mail set state = :state, finished_at = :now where id = :id and state = 'WAITING'")
                .param("state", state.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
