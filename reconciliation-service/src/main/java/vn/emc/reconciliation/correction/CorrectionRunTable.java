package vn.emc.reconciliation.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.correction.CorrectionsCounted;

/** Where it is kept how far corrections are. */
@Component
@RequiredArgsConstructor
class CorrectionRunTable {
    private final JdbcClient database;
    private final Clock clock;

    Optional<CorrectionRun> find(long reconciliationId) {
        return database.sql("select * from correction_run where reconciliation_id = ?")
                .param(reconciliationId)
                .query(CorrectionRunTable::read)
                .optional();
    }

    void add(long reconciliationId, long comparisonId, int version, Instant agreedAt, String agreedBy, String by) {
        database.sql("""
                        insert into correction_run
                            (reconciliation_id, comparison_id, version, agreed_at, agreed_by, started_at, started_by)
                        values (:id, :comparison, :version, :agreedAt, :agreedBy, :now, :by)""")
                .param("id", reconciliationId)
                .param("comparison", comparisonId)
                .param("version", version)
                .param("agreedAt", Timestamp.from(agreedAt))
                .param("agreedBy", agreedBy)
                .param("now", now())
                .param("by", by)
                .update();
    }

    void written(long reconciliationId, long corrections) {
        database.sql("update correction_run set corrections = :count where reconciliation_id = :id")
                .param("count", corrections)
                .param("id", reconciliationId)
                .update();
    }

    void sent(long reconciliationId, long sent) {
        database.sql("update correction_run set sent = :sent where reconciliation_id = :id")
                .param("sent", sent)
                .param("id", reconciliationId)
                .update();
    }

    void published(long reconciliationId) {
        database.sql(
                        "update correction_run set published_at = :now, progressed_at = :now where reconciliation_id = :id and published_at is null")
                .param("now", now())
                .param("id", reconciliationId)
                .update();
    }

    /** What came before counts no less. */
    void counted(CorrectionsCounted said) {
        database.sql("""
                        update correction_run
                        set progressed_at = case when counted < :counted then :now else progressed_at end,
                            counted = greatest(counted, :counted)
                        where reconciliation_id = :id and completed_at is null""")
                .param("now", now())
                .param("counted", said.counted())
                .param("id", said.reconciliationId())
                .update();
    }

    /** All are to be sent anew; answers whether they had been, and are still waited for. */
    boolean resend(long reconciliationId) {
        return database.sql("""
                        update correction_run set sent = 0, published_at = null, progressed_at = :now
                        where reconciliation_id = :id and published_at is not null and completed_at is null""")
                        .param("now", now())
                        .param("id", reconciliationId)
                        .update()
                > 0;
    }

    /** Answers whether it was not complete before. */
    boolean complete(long reconciliationId, Long... snapshots) {
        return database.sql("""
                        update correction_run
                        set completed_at = :now, counted = coalesce(corrections, counted), snapshots = :snapshots
                        where reconciliation_id = :id and completed_at is null""")
                        .param("now", now())
                        .param("snapshots", snapshots)
                        .param("id", reconciliationId)
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CorrectionRun read(ResultSet row, int number) throws SQLException {
        return new CorrectionRun(
                row.getLong("reconciliation_id"),
                row.getInt("version"),
                row.getTimestamp("agreed_at").toInstant(),
                row.getString("agreed_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getObject("corrections", Long.class),
                row.getLong("sent"),
                instant(row, "published_at"),
                row.getLong("counted"),
                instant(row, "progressed_at"),
                Arrays.asList((Long[]) row.getArray("snapshots").getArray()),
                instant(row, "completed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
