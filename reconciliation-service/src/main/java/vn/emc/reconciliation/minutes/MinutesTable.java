package vn.emc.reconciliation.minutes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.attachment.StoredFile;

/** Where it is kept which files the minutes of an agreed version are. */
@Component
@RequiredArgsConstructor
class MinutesTable {
    private final JdbcClient database;
    private final Clock clock;

    /** SHA-256 of the file. */
    Optional<String> find(long reconciliationId, Settlement settlement, PaperFormat format) {
        return database.sql("""
                        select sha256 from minutes
                        where reconciliation_id = :id and comparison_id = :comparison and version = :version
                            and format = :format""")
                .param("id", reconciliationId)
                .param("comparison", settlement.comparisonId())
                .param("version", settlement.version())
                .param("format", format.name())
                .query(String.class)
                .optional();
    }

    /** The first to come is kept, whoever else made one at the same time. */
    void add(long reconciliationId, Settlement settlement, PaperFormat format, StoredFile file) {
        database.sql("""
                        insert into minutes (reconciliation_id, comparison_id, version, format, sha256, size, made_at)
                        values (:id, :comparison, :version, :format, :sha256, :size, :now) on conflict do nothing""")
                .param("id", reconciliationId)
                .param("comparison", settlement.comparisonId())
                .param("version", settlement.version())
                .param("format", format.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
