package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2024-01-01, 2024-01-31, 2023-12-01, 2023-12-31",
        "2024-01-01, 2024-03-31, 2023-10-01, 2023-12-31",
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2024-02-01, 2024-04-30, 2023-11-03, 2024-01-31",
        "2024-01-01, 2024-06-30, 2023-07-03, 2023-12-31",
        "2024-03-05, 2024-03-05, 2024-03-04, 2024-03-04",
        "2026-01-01, 2026-11-22, 2025-02-09, 2025-12-31"
    })
    void thePeriodBeforeIsTheCalendarsOrHasAsManyDays(
            LocalDate from, LocalDate to, LocalDate earlierFrom, LocalDate earlierTo) {
        assertThat(EarlierPeriod.PREVIOUS.of(from, to)).isEqualTo(new IndicatorReport.Period(earlierFrom, earlierTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-31, 2023-03-01, 2023-03-31",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-29, 2024-03-05, 2023-02-28, 2023-03-05",
        "2026-01-01, 2026-11-22, 2025-01-01, 2025-11-22"
    })
    void theYearBeforeHasTheSameDays(LocalDate from, LocalDate to, LocalDate earlierFrom, LocalDate earlierTo) {
        assertThat(EarlierPeriod.YEAR_BEFORE.of(from, to))
                .isEqualTo(new IndicatorReport.Period(earlierFrom, earlierTo));
    }
}
