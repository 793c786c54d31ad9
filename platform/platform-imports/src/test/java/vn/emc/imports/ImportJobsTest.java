package vn.emc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;

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

    @Test
    void everythingElseIsTriedAgain() {
        assertThat(ImportJobs.isDiskFull(new UncategorizedSQLException("copy", "", new SQLException("away", "08006"))))
                .isFalse();
        assertThat(ImportJobs.isDiskFull(new UncheckedIOException(new IOException("gone"))))
                .isFalse();
        assertThat(ImportJobs.isDiskFull(null)).isFalse();
    }
}
