package vn.emc.reconciliation.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.comparing.EmcLists.EmcList;
import vn.emc.web.security.CurrentUser;

/** Where comparisons are kept. */
@Component
@RequiredArgsConstructor
class ComparisonTable {
    private static final TypeReference<Map<Integer, List<Long>>> VERSIONS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<KeptComparison> of(long reconciliationId) {
        return database.sql("select * from comparison where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(ComparisonTable::read)
                .list();
    }

    Optional<KeptComparison> find(long reconciliationId, int number) {
        return of(reconciliationId).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    KeptComparison add(
            CurrentUser user, long reconciliationId, int localList, EmcList emc, Map<Integer, List<Long>> catalogues) {
        return database.sql("""
                        insert into comparison (reconciliation_id, number, state, local_list, extract, extract_sha256,
                            catalogues, requested_at, requested_by)
                        select :id, count(*) + 1, 'RUNNING', :list, :extract, :sha256, :catalogues::jsonb, :now, :user
                        from comparison where reconciliation_id = :id
                        returning *""")
                .param("id", reconciliationId)
                .param("list", localList)
                .param("extract", emc.extract())
                .param("sha256", emc.sha256())
                .param("catalogues", ContractJson.mapper().writeValueAsString(catalogues))
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .query(ComparisonTable::read)
                .single();
    }

    /** The one that ended the step, the last time it was ended. */
    Optional<KeptComparison> concluded(long reconciliationId) {
        return database.sql("""
                        select * from comparison where reconciliation_id = ? and concluded_at is not null
                        order by concluded_at desc limit 1""")
                .param(reconciliationId)
                .query(ComparisonTable::read)
                .optional();
    }

    void conclude(long id) {
        database.sql("update comparison set concluded_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Says how far it is; answers whether it is still wanted. */
    boolean tell(long id, double progress) {
        return database.sql("update comparison set progress = :progress where id = :id and state = 'RUNNING'")
                        .param("progress", progress)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Answers whether it was still wanted. */
    boolean ready(long id, ComparisonResult result) {
        return database.sql("""
                        update comparison set state = 'READY', progress = 1, result = :result::jsonb, finished_at = :now
                        where id = :id and state = 'RUNNING'""")
                        .param("result", ContractJson.mapper().writeValueAsString(result))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    void fail(long id, String failure) {
        database.sql("""
                        update comparison set state = 'FAILED', failure = :failure, finished_at = :now
                        where id = :id and state = 'RUNNING'""")
                .param("failure", failure)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void cancel(long id) {
        database.sql(
                        "update comparison set state = 'CANCELLED', finished_at = :now where id = :id and state = 'RUNNING'")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static KeptComparison read(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        var finished = row.getTimestamp("finished_at");
        return new KeptComparison(
                row.getLong("id"),
                row.getLong("reconciliation_id"),
                row.getInt("number"),
                ComparisonState.valueOf(row.getString("state")),
                row.getInt("local_list"),
                row.getInt("extract"),
                row.getString("extract_sha256"),
                ContractJson.mapper().readValue(row.getString("catalogues"), VERSIONS),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                row.getDouble("progress"),
                result == null ? null : ContractJson.mapper().readValue(result, ComparisonResult.class),
                row.getString("failure"),
                finished == null ? null : finished.toInstant());
    }
}
