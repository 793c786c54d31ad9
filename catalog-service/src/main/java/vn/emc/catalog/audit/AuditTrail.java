package vn.emc.catalog.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of changes. An entry is written in the transaction of its change, so neither is without the other. */
@Component
@RequiredArgsConstructor
public class AuditTrail {
    private final JdbcClient database;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditedAction action, String subjectId, String actor, @Nullable String detail) {
        database.sql("""
                        insert into audit_entry (at, actor, action, subject, subject_id, detail)
                        values (:at, :actor, :action, :subject, :subjectId, :detail)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("action", action.name())
                .param("subject", action.subject().name())
                .param("subjectId", subjectId)
                .param("detail", detail)
                .update();
    }

    /** The changes of one subject, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(AuditedAction.Subject subject, String subjectId) {
        return database.sql("""
                        select at, actor, action, detail from audit_entry
                        where subject = :subject and subject_id = :subjectId
                        order by id desc limit 100
                        """)
                .param("subject", subject.name())
                .param("subjectId", subjectId)
                .query((row, number) -> new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        AuditedAction.valueOf(row.getString("action")),
                        row.getString("detail")))
                .list();
    }
}
