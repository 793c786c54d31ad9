package vn.emc.messaging;

import java.sql.SQLException;

/** Says what failed without saying anything of a message's content: classes and SQL states, no texts. */
final class RootCause {

    private RootCause() {}

    static String of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case SQLException sql ->
                "the database (" + sql.getClass().getSimpleName() + ", SQL state " + sql.getSQLState() + ")";
            case RetryLaterException later -> String.valueOf(later.getMessage());
            default -> cause.getClass().getName();
        };
    }
}
