package vn.emc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import vn.emc.imports.ImportJobs.GivenUp;

class ImportJobsTest {
    static Stream<Throwable> failuresOfAFullDisk() {
        return Stream.of(
                new UncategorizedSQLException("copy", "", new SQLException("could not extend file", "53100")),
                new UncheckedIOException(new IOException("No space left on device")),
                new ImportProblem.NoRoom());
    }

    @ParameterizedTest
    @MethodSource("failuresOfAFullDisk")
    void aFullDiskIsToldApart(Throwable failure) {
        assertThat(ImportJobs.isDiskFull(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("failuresOfAFullDisk")
    void aFullDiskEndsAnImportAtOnce(Throwable failure) {
        assertThat(ImportJobs.givenUp(failure, 0)).hasValue(new GivenUp(ImportFailure.NO_ROOM, List.of()));
    }

    @Test
    void whatWaitingDoesNotMendEndsAnImportAtOnceAndIsTold() {
        var refused = new SQLException("ERROR: permission denied for table import_finding", "42501");

        assertThat(ImportJobs.givenUp(new BadSqlGrammarException("insert", "", refused), 0))
                .hasValue(new GivenUp(
                        ImportFailure.DEFECT, List.of("ERROR: permission denied for table import_finding")));
    }

    @Test
    void whatMayPassIsTriedTwentyTimes() {
        var away = new UncategorizedSQLException("copy", "", new SQLException("away", "08006"));

        assertThat(ImportJobs.givenUp(away, 19)).isEmpty();
        assertThat(ImportJobs.givenUp(away, 20)).hasValue(new GivenUp(ImportFailure.FAILED, List.of()));
    }

    @Test
    void everythingElseIsTriedAgain() {
        assertThat(ImportJobs.isDiskFull(new UncategorizedSQLException("copy", "", new SQLException("away", "08006"))))
                .isFalse();
        assertThat(ImportJobs.isDiskFull(new UncheckedIOException(new IOException("gone"))))
                .isFalse();
        assertThat(ImportJobs.isDiskFull(null)).isFalse();
    }
}
