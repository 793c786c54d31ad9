package vn.emc.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.CannotCreateTransactionException;

class LastingFailureTest {
    private static final String PERSON = "079123456789";

    @Test
    void aMissingRightIsToldInTheDatabasesWords() {
        var refused = new SQLException(
                "ERROR: permission denied for table replayed_event\n  Detail: (079123456789)", "42501");

        var failure = LastingFailure.of(new InvalidDataAccessResourceUsageException("no", refused));

        assertThat(failure).hasValue("ERROR: permission denied for table replayed_event");
    }

    @Test
    void aDefectOfOursIsToldByItsKindAndPlace() {
        var defect = new NumberFormatException("For input string: \"" + PERSON + "\"");

        assertThat(LastingFailure.of(new CompletionException(defect)))
                .hasValue("NumberFormatException in LastingFailureTest.aDefectOfOursIsToldByItsKindAndPlace");
    }

    @Test
    void aValueTheDatabaseRefusesIsToldWithoutTheValue() {
        var refused = new SQLException("ERROR: invalid input syntax for type integer: \"" + PERSON + "\"", "22P02");

        assertThat(LastingFailure.of(new DataIntegrityViolationException("no", refused)))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("SQLException").doesNotContain(PERSON));
    }

    static List<Throwable> failuresThatMayPass() {
        var away = new SQLException("terminating connection due to administrator command", "57P01");
        return List.of(
                new DataAccessResourceFailureException("away", away),
                new CannotCreateTransactionException("away", away),
                new CannotAcquireLockException("busy", new SQLException("deadlock", "40P01")),
                new DuplicateKeyException("another was first"),
                new IllegalArgumentException("half of a file", new IOException("broken pipe")),
                new UncheckedIOException(new IOException("broken pipe")),
                new SQLException("away", "08006"),
                new IllegalStateException("closing"));
    }

    @ParameterizedTest
    @MethodSource("failuresThatMayPass")
    void whatMayPassIsTriedAgain(Throwable failure) {
        assertThat(LastingFailure.of(failure)).isEmpty();
    }

    @Test
    void nothingIsNoLastingFailure() {
        assertThat(LastingFailure.of(null)).isEmpty();
    }
}
