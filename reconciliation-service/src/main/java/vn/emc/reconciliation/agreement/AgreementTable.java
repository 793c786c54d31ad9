package vn.emc.reconciliation.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.security.CurrentUser;

/** Where agreements lie. Only ever added to. */
@Component
@RequiredArgsConstructor
class AgreementTable {
    private final JdbcClient database;
    private final Clock clock;

    /** Those to one version, the first first. */
    List<Agreement> of(long reconciliationId, long comparisonId, int version) {
        return database.sql("""
                        select * from agreement
                        where reconciliation_id = :id and comparison_id = :comparison and version = :version
                        order by at, side""")
                .param("id", reconciliationId)
                .param("comparison", comparisonId)
                .param("version", version)
                .query((row, number) -> new Agreement(
                        Side.valueOf(row.getString("side")),
                        row.getInt("version"),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(CurrentUser user, Side side, long reconciliationId, long comparisonId, int version) {
        database.sql("""
                        insert into agreement (reconciliation_id, comparison_id, version, side, by, at)
                        values (:id, :comparison, :version, :side, :user, :now)""")
                .param("id", reconciliationId)
                .param("comparison", comparisonId)
                .param("version", version)
                .param("side", side.name())
                .param("user", user.username())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
