package vn.emc.messaging;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** What a failed attempt to apply a batch means. */
enum FailureKind {
    /** The stored offsets were moved by someone else. */
    FENCED,
    /** The surroundings are to blame: database away, table not there yet, deadlock. Trying again can succeed. */
    TEMPORARY,
    /** One of the messages is to blame: it would fail again. */
    POISON;

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

    static FailureKind of(Throwable failure) {
        var databaseInvolved = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FencedException) {
                return FENCED;
            }
            if (cause instanceof RetryLaterException) {
                return TEMPORARY;
            }
            if (cause instanceof SQLException sql) {
                return ofState(sql.getSQLState());
            }
            databaseInvolved |= cause instanceof TransactionException
                    || (cause instanceof DataAccessException && !(cause instanceof DataIntegrityViolationException));
        }
        return databaseInvolved ? TEMPORARY : POISON;
    }

    /** Only classes that speak of the data itself accuse a message; a missing table or right accuses the operator. */
    private static FailureKind ofState(@Nullable String state) {
        var aboutData = state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY_VIOLATION));
        return aboutData ? POISON : TEMPORARY;
    }
}
