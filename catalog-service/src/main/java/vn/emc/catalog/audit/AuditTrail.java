package vn.emc.catalog.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.ContractJson;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.RequestAddress;

/** The append-only record of changes. An entry is written in the transaction of its change, so neither is without the other. */
@Component
@RequiredArgsConstructor
public class AuditTrail {
    private static final String WANTED = """
            from audit_entry
            where (:actor::text is null or actor = :actor) and (:subject::text is null or subject = :subject)
              and (:subjectId::text is null or subject_id = :subjectId)\s""";

    private final JdbcClient database;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditedChange change) {
        var address = change.address() == null ? RequestAddress.current() : change.address();
        database.sql("""
                        insert into audit_entry (at, actor, address, action, subject, subject_id, detail, before, after)
                        values (:at, :actor, :address, :action, :subject, :subjectId, :detail, :before::jsonb, :after::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", change.actor())
                .param("address", address)
                .param("action", change.action().name())
                .param("subject", change.action().subject().name())
                .param("subjectId", change.subjectId())
                .param("detail", change.detail())
                .param("before", json(change.before()))
                .param("after", json(change.after()))
                .update();
    }

    /** The changes of one subject, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(AuditedAction.Subject subject, String subjectId) {
        return page(new AuditFilter(null, subject, subjectId), new PageQuery(0, 100, null))
                .items();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageView<AuditEntry> page(AuditFilter filter, PageQuery page) {
        var total = wanted("select count(*) ", filter).query(Long.class).single();
        var entries = wanted("select * ", filter, "order by id desc limit :size offset :offset")
                .param("size", page.size())
                .param("offset", page.offset())
                .query(AuditTrail::entry)
                .list();
        return PageView.of(entries, page, total);
    }

    private JdbcClient.StatementSpec wanted(String what, AuditFilter filter, String... rest) {
        return database.sql(what + WANTED + String.join("", rest))
                .param("actor", filter.actor())
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param("subjectId", filter.subjectId());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("address"),
                AuditedAction.valueOf(row.getString("action")),
                row.getString("subject_id"),
                row.getString("detail"),
                row.getString("before"),
                row.getString("after"));
    }

    private static @Nullable String json(@Nullable Object thing) {
        return thing == null ? null : ContractJson.mapper().writeValueAsString(thing);
    }
}
