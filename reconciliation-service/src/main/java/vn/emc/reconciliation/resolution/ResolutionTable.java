package vn.emc.reconciliation.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.web.security.CurrentUser;

/** Where decisions lie, every version of them. */
@Component
@RequiredArgsConstructor
public class ResolutionTable {
    private final JdbcClient database;
    private final Clock clock;

    /** What is decided of a comparison's findings now. */
    public Resolutions of(long reconciliationId, long comparisonId) {
        return at(reconciliationId, comparisonId, version(reconciliationId));
    }

    /** What was decided by a version. */
    public Resolutions at(long reconciliationId, long comparisonId, int version) {
        var all = database.sql("""
                        select * from (
                            select distinct on (class, field, finding) * from resolution
                            where reconciliation_id = :id and comparison_id = :comparison and version <= :version
                            order by class, field, finding, version desc) newest
                        where remedy is not null order by version""")
                .param("id", reconciliationId)
                .param("comparison", comparisonId)
                .param("version", version)
                .query(ResolutionTable::read)
                .list();
        return Resolutions.of(version, all);
    }

    /**
     * Makes a new version.
     *
     * @param remedy null to take back what was decided of a single finding
     */
    public void add(
            CurrentUser user,
            long reconciliationId,
            long comparisonId,
            FindingClass kind,
            @Nullable ComparedField field,
            @Nullable Integer finding,
            @Nullable Remedy remedy,
            String reason) {
        database.sql("""
                        insert into resolution
                            (reconciliation_id, version, comparison_id, class, field, finding, remedy, reason, by, at)
                        select :id, count(*) + 1, :comparison, :class, :field, :finding, :remedy, :reason, :user, :now
                        from resolution where reconciliation_id = :id""")
                .param("id", reconciliationId)
                .param("comparison", comparisonId)
                .param("class", kind.name())
                .param("field", field == null ? null : field.name())
                .param("finding", finding)
                .param("remedy", remedy == null ? null : remedy.name())
                .param("reason", reason)
                .param("user", user.username())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private int version(long reconciliationId) {
        return database.sql("select count(*) from resolution where reconciliation_id = ?")
                .param(reconciliationId)
                .query(Integer.class)
                .single();
    }

    private static Resolution read(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        return new Resolution(
                FindingClass.valueOf(row.getString("class")),
                field == null ? null : ComparedField.valueOf(field),
                row.getObject("finding", Integer.class),
                Remedy.valueOf(row.getString("remedy")),
                row.getString("reason"),
                row.getString("by"),
                row.getTimestamp("at").toInstant());
    }
}
