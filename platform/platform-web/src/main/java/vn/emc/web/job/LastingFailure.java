package vn.emc.web.job;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Failures that waiting does not mend: a defect of ours, or a right or a name that the database does not have. */
public final class LastingFailure {
    /** PostgreSQL's class of bad syntax, unknown names and missing rights; its messages name tables, and hold no data. */
    private static final String SYNTAX_OR_RIGHT = "42";

    private static final String OURS = "vn.emc.";
    private static final int LONGEST_CHAIN = 20;

    private LastingFailure() {}

    /** What it is, for those who have to mend it, without anything of the data; empty where it may pass by itself. */
    public static Optional<String> of(@Nullable Throwable failure) {
        var chain = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .toList();
        return chain.stream().noneMatch(LastingFailure::mayPass)
                        && chain.stream().anyMatch(LastingFailure::lasts)
                ? Optional.of(text(chain))
                : Optional.empty();
    }

    private static boolean mayPass(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException later -> true;
            case RecoverableDataAccessException later -> true;
            case DataAccessResourceFailureException away -> true;
            case DuplicateKeyException race -> true;
            case TransactionException away -> true;
            case SQLTransientException later -> true;
            case SQLRecoverableException later -> true;
            case IOException away -> true;
            default -> false;
        };
    }

    private static boolean lasts(Throwable cause) {
        return switch (cause) {
            case InvalidDataAccessResourceUsageException statement -> true;
            case InvalidDataAccessApiUsageException call -> true;
            case PermissionDeniedDataAccessException right -> true;
            case DataIntegrityViolationException value -> true;
            case SQLException refused -> isSyntaxOrRight(refused);
            case NullPointerException defect -> true;
            case ClassCastException defect -> true;
            case IllegalArgumentException defect -> true;
            case IndexOutOfBoundsException defect -> true;
            case ArithmeticException defect -> true;
            case NoSuchElementException defect -> true;
            case UnsupportedOperationException defect -> true;
            case LinkageError defect -> true;
            default -> false;
        };
    }

    private static boolean isSyntaxOrRight(SQLException refused) {
        return String.valueOf(refused.getSQLState()).startsWith(SYNTAX_OR_RIGHT);
    }

    private static String text(List<Throwable> chain) {
        for (var cause : chain) {
            if (cause instanceof SQLException refused && isSyntaxOrRight(refused)) {
                return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            }
        }
        var root = chain.getLast();
        return root.getClass().getSimpleName() + place(root);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        " in %s.%s".formatted(frame.getClassName().replaceFirst(".*\\.", ""), frame.getMethodName()))
                .orElse("");
    }
}
