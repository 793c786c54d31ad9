package vn.emc.catalog.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far imports are. What is said of one that is under way is committed at once, beside the transaction that reads the file,
 * so that everybody sees it.
 */
@Repository
@RequiredArgsConstructor
class ImportStates {
    private final JdbcClient database;
    private final Clock clock;

    /** Begins, or begins anew after an interruption, and answers whose catalogue it is; empty where it is over already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Integer> begin(long versionId) {
        return database.sql("""
                        update catalogue_version
                        set state = 'READING', progress = 0, rows_total = 0, started_at = :now
                        where id = :id and state in ('WAITING', 'READING') returning site_id
                        """)
                .param("id", versionId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional();
    }

    /** Answers whether to read on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean tell(long versionId, int rows, double fraction) {
        return database.sql("""
                        update catalogue_version set rows_total = :rows, progress = :fraction
                        where id = :id and state = 'READING'
                        """)
                        .param("id", versionId)
                        .param("rows", rows)
                        .param("fraction", Math.clamp(fraction, 0, 1))
                        .update()
                > 0;
    }

    /** Says that nothing could be read, with what findings there are. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(long versionId, String code, List<?> arguments) {
        database.sql("""
                        update catalogue_version
                        set state = 'FAILED', failure = :code, failure_arguments = :arguments, finished_at = :now
                        where id = :id and state in ('WAITING', 'READING')
                        """)
                .param("id", versionId)
                .param("code", code)
                .param("arguments", arguments.stream().map(Object::toString).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Answers whether there was anything to cancel. */
    boolean cancel(long versionId) {
        return database.sql("""
                        update catalogue_version set state = 'CANCELLED', finished_at = :now
                        where id = :id and state in ('WAITING', 'READING')
                        """)
                        .param("id", versionId)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Within the transaction that has read everything; answers whether it was still wanted. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean finish(long versionId, CatalogueRows rows) {
        return database.sql("""
                        update catalogue_version
                        set state = 'READY', progress = 1, rows_total = :total, rows_good = :good, rows_wrong = :wrong,
                            warnings = :warnings, finished_at = :now
                        where id = :id and state = 'READING'
                        """)
                        .param("id", versionId)
                        .param("total", rows.rows())
                        .param("good", rows.good())
                        .param("wrong", rows.rows() - rows.good())
                        .param("warnings", rows.warnings())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
