package vn.emc.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far imports are, in a service's table of them. What is said of one that is under way is committed at once, beside the
 * transaction that reads the file, so that everybody sees it.
 *
 * <p>The table has the columns {@code id, site_id, state, progress, rows_total, rows_good, rows_wrong, warnings, failure,
 * failure_arguments, failure_file, started_at, finished_at}; its states begin with WAITING and READING and go on to READY, FAILED or
 * CANCELLED, and from READY wherever the service likes.
 */
public class ImportStates {
    private final JdbcClient database;
    private final Clock clock;
    private final String table;

    /** @param table a name in our own code, never from outside */
    public ImportStates(JdbcClient database, Clock clock, String table) {
        this.database = database;
        this.clock = clock;
        this.table = table;
    }

    /**
     * What was counted.
     *
     * @param rows with anything in them
     * @param good rows that are taken
     * @param wrong rows with an error
     * @param warnings in all rows together
     */
    public record Counts(int rows, int good, int wrong, int warnings) {}

    /** Begins, or begins anew after an interruption. The imports of a site are read one after the other. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn begin(long importId) {
        var begun = database.sql("""
                        update %1$s mine
                        set state = 'READING', progress = 0, rows_total = 0, started_at = :now
                        where id = :id and state in ('WAITING', 'READING')
                            and not exists (select from %1$s earlier
                                where earlier.site_id = mine.site_id and earlier.id < mine.id
                                    and earlier.state in ('WAITING', 'READING'))
                        returning site_id
                        """.formatted(table))
                .param("id", importId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional();
        if (begun.isPresent()) {
            return new Turn.Now(begun.get());
        }
        return isUnderWay(importId) ? new Turn.Later() : new Turn.Over();
    }

    /** Answers whether to read on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean tell(long importId, int rows, double fraction) {
        return database.sql("""
                        update %s set rows_total = :rows, progress = :fraction
                        where id = :id and state = 'READING'
                        """.formatted(table))
                        .param("id", importId)
                        .param("rows", rows)
                        .param("fraction", Math.clamp(fraction, 0, 1))
                        .update()
                > 0;
    }

    /** Whether somebody still waits for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isUnderWay(long importId) {
        return database.sql("select count(*) from %s where id = ? and state in ('WAITING', 'READING')".formatted(table))
                        .param(importId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Says that nothing could be taken. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long importId, String code) {
        fail(importId, code, List.of(), null);
    }

    /**
     * Says that nothing could be taken.
     *
     * @param arguments what the message is filled with
     * @param file which one could not be read, where there are several
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long importId, String code, List<String> arguments, @Nullable String file) {
        database.sql("""
                        update %s
                        set state = 'FAILED', failure = :code, failure_arguments = :arguments, failure_file = :file,
                            finished_at = :now
                        where id = :id and state in ('WAITING', 'READING')
                        """.formatted(table))
                .param("id", importId)
                .param("code", code)
                .param("arguments", arguments.toArray(String[]::new))
                .param("file", file)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Says that there was no row to take. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failEmpty(long importId) {
        fail(importId, ImportFailure.NO_ROWS);
    }

    /** Answers whether there was anything to cancel. */
    @Transactional
    public boolean cancel(long importId) {
        return database.sql("""
                        update %s set state = 'CANCELLED', finished_at = :now
                        where id = :id and state in ('WAITING', 'READING')
                        """.formatted(table))
                        .param("id", importId)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Within the transaction that has read everything; answers whether it was still wanted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(long importId, Counts counts) {
        return database.sql("""
                        update %s
                        set state = 'READY', progress = 1, rows_total = :total, rows_good = :good, rows_wrong = :wrong,
                            warnings = :warnings, finished_at = :now
                        where id = :id and state = 'READING'
                        """.formatted(table))
                        .param("id", importId)
                        .param("total", counts.rows())
                        .param("good", counts.good())
                        .param("wrong", counts.wrong())
                        .param("warnings", counts.warnings())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
