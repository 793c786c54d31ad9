package vn.emc.reconciliation.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.web.security.CurrentUser;

/** Where it is kept which files a reconciliation has. */
@Component
@RequiredArgsConstructor
class AttachmentTable {
    private final JdbcClient database;
    private final Clock clock;

    /** Those that were not removed; the letter first, the others in the order they came. */
    List<Attachment> of(long reconciliationId) {
        return database.sql("""
                        select * from attachment where reconciliation_id = ? and removed_at is null
                        order by kind = 'LETTER' desc, id""").param(reconciliationId).query(this::read).list();
    }

    Optional<Attachment> find(long reconciliationId, long id) {
        return of(reconciliationId).stream()
                .filter(attachment -> attachment.id() == id)
                .findFirst();
    }

    Optional<Attachment> letter(long reconciliationId) {
        return of(reconciliationId).stream()
                .filter(attachment -> attachment.kind() == AttachmentKind.LETTER)
                .findFirst();
    }

    /** How many there ever were: those that were removed take room too. */
    int count(long reconciliationId) {
        return database.sql("select count(*) from attachment where reconciliation_id = ?")
                .param(reconciliationId)
                .query(Integer.class)
                .single();
    }

    Attachment add(
            CurrentUser user,
            long reconciliationId,
            AttachmentKind kind,
            String name,
            String mediaType,
            StoredFile file,
            @Nullable SignatureCheck check) {
        return database.sql("""
                        insert into attachment (reconciliation_id, kind, name, media_type, size, sha256, uploaded_at,
                            uploaded_by, verdict, signatures)
                        values (:id, :kind, :name, :type, :size, :sha256, :now, :user, :verdict, :signatures::jsonb)
                        returning *""")
                .param("id", reconciliationId)
                .param("kind", kind.name())
                .param("name", name)
                .param("type", mediaType)
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .param("verdict", check == null ? null : check.verdict().name())
                .param(
                        "signatures",
                        check == null ? null : ContractJson.mapper().writeValueAsString(check))
                .query(this::read)
                .single();
    }

    void remove(CurrentUser user, long id) {
        database.sql("update attachment set removed_at = :now, removed_by = :user where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .update();
    }

    void checked(long id, SignatureCheck check) {
        database.sql("update attachment set verdict = :verdict, signatures = :signatures::jsonb where id = :id")
                .param("id", id)
                .param("verdict", check.verdict().name())
                .param("signatures", ContractJson.mapper().writeValueAsString(check))
                .update();
    }

    void accept(CurrentUser user, long id, String reason) {
        database.sql(
                        "update attachment set accepted_reason = :reason, accepted_by = :user, accepted_at = :now where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("user", user.username())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Attachment read(ResultSet row, int number) throws SQLException {
        var signatures = row.getString("signatures");
        var reason = row.getString("accepted_reason");
        return new Attachment(
                row.getLong("id"),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                signatures == null ? null : ContractJson.mapper().readValue(signatures, SignatureCheck.class),
                reason == null
                        ? null
                        : new Acceptance(
                                reason,
                                row.getString("accepted_by"),
                                row.getTimestamp("accepted_at").toInstant()));
    }
}
