package vn.emc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void speedAndTimeLeftFollowFromWhatIsDone() {
        var progress = ImportProgress.of(100_000, 0.25, START, START.plusSeconds(10), false);

        assertThat(progress).isEqualTo(new ImportProgress(100_000, 25, 10_000L, 30L));
    }

    @Test
    void nothingIsGuessedBeforeTheFirstRows() {
        assertThat(ImportProgress.of(0, 0, null, START, false)).isEqualTo(new ImportProgress(0, 0, null, null));
        assertThat(ImportProgress.of(0, 0.1, START, START.plusSeconds(1), false))
                .isEqualTo(new ImportProgress(0, 10, null, null));
    }

    @Test
    void whatIsOverHasNoTimeLeft() {
        assertThat(ImportProgress.of(500, 1, START, START, true))
                .isEqualTo(new ImportProgress(500, 100, 500_000L, null));
    }
}
