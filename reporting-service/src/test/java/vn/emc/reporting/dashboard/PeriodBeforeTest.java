package vn.emc.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodBeforeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-11-22, 2025-01-01, 2025-11-22",
        "2024-01-01, 2024-02-29, 2023-01-01, 2023-02-28",
        "2025-01-01, 2025-02-28, 2024-01-01, 2024-02-29",
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2024-04-01, 2024-06-30, 2024-01-01, 2024-03-31",
        "2024-03-04, 2024-03-10, 2024-02-26, 2024-03-03",
        "2024-03-04, 2024-03-04, 2024-03-03, 2024-03-03",
        "2023-01-01, 2024-12-31, 2021-01-01, 2022-12-31"
    })
    void aPeriodIsComparedWithOneLikeIt(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(PeriodBefore.of(from, to)).isEqualTo(new PeriodBefore(beforeFrom, beforeTo));
    }
}
