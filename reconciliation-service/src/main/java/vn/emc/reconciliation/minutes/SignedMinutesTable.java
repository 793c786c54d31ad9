package vn.emc.reconciliation.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.workflow.Act;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.security.CurrentUser;

/** Where signed copies of the minutes are kept; none is ever removed. */
@Component
@RequiredArgsConstructor
class SignedMinutesTable {
    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<SignedMinutes> of(long reconciliationId) {
        return database.sql("select * from signed_minutes where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(SignedMinutesTable::read)
                .list();
    }

    Optional<SignedMinutes> find(long reconciliationId, int number) {
        return of(reconciliationId).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    /** In the act of the side that signed. */
    SignedMinutes add(Act act, Settlement settlement, String name, StoredFile file, SignatureCheck check) {
        return database.sql("""
                        insert into signed_minutes (reconciliation_id, number, comparison_id, version, side, name, size, sha256,
                            uploaded_at, uploaded_by, verdict, signatures)
                        select :id, count(*) + 1, :comparison, :version, :side, :name, :size, :sha256, :now, :user, :verdict,
                            :signatures::jsonb
                        from signed_minutes where reconciliation_id = :id
                        returning *""")
                .param("id", act.before().id())
                .param("comparison", settlement.comparisonId())
                .param("version", settlement.version())
                .param("side", act.side().name())
                .param("name", name)
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .param("user", act.user().username())
                .param("verdict", check.verdict().name())
                .param("signatures", ContractJson.mapper().writeValueAsString(check))
                .query(SignedMinutesTable::read)
                .single();
    }

    void accept(CurrentUser user, long reconciliationId, int number, String reason, boolean both) {
        database.sql("""
                        update signed_minutes
                        set accepted_reason = :reason, accepted_by = :user, accepted_at = :now, accepted_both = :both
                        where reconciliation_id = :id and number = :number and accepted_at is null""")
                .param("id", reconciliationId)
                .param("number", number)
                .param("reason", reason)
                .param("user", user.username())
                .param("now", Timestamp.from(clock.instant()))
                .param("both", both)
                .update();
    }

    private static SignedMinutes read(ResultSet row, int number) throws SQLException {
        var reason = row.getString("accepted_reason");
        return new SignedMinutes(
                row.getInt("number"),
                row.getLong("comparison_id"),
                row.getInt("version"),
                Side.valueOf(row.getString("side")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                ContractJson.mapper().readValue(row.getString("signatures"), SignatureCheck.class),
                reason == null
                        ? null
                        : new SignedMinutes.Acceptance(
                                reason,
                                row.getString("accepted_by"),
                                row.getTimestamp("accepted_at").toInstant(),
                                row.getBoolean("accepted_both")));
    }
}
