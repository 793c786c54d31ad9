package vn.emc.reconciliation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;

class DefaultVersionsTest {
    @Test
    void aPeriodIsJudgedByTheVersionsThatWereTheDefaultInIt() {
        var versions = versions(from(1, "2024-01-01"), from(2, "2025-03-01"), from(3, "2025-09-01"));

        assertThat(DefaultVersions.in(versions, day("2025-01-01"), day("2025-06-30")))
                .containsExactly(1L, 2L);
        assertThat(DefaultVersions.in(versions, day("2025-03-01"), day("2025-08-31")))
                .containsExactly(2L);
        assertThat(DefaultVersions.in(versions, day("2026-01-01"), day("2026-01-31")))
                .containsExactly(3L);
    }

    @Test
    void whatWasBeforeTheFirstVersionIsJudgedByTheFirst() {
        var versions = versions(from(1, "2024-01-01"), from(2, "2025-03-01"));

        assertThat(DefaultVersions.in(versions, day("2023-01-01"), day("2023-12-31")))
                .containsExactly(1L);
        assertThat(DefaultVersions.in(List.of(), day("2023-01-01"), day("2023-12-31")))
                .isEmpty();
    }

    @Test
    void aVersionThatWasReplacedOnItsDayJudgesNothing() {
        var versions = versions(from(1, "2025-03-01"), from(2, "2025-03-01"));

        assertThat(DefaultVersions.in(versions, day("2025-01-01"), day("2025-06-30")))
                .containsExactly(2L);
        assertThat(DefaultVersions.in(versions, day("2024-01-01"), day("2024-06-30")))
                .containsExactly(2L);
    }

    private static List<DefaultPeriod> versions(DefaultPeriod... periods) {
        return Arrays.asList(periods);
    }

    private static DefaultPeriod from(long version, String day) {
        return new DefaultPeriod(version, Instant.parse(day + "T03:00:00Z"), null, 1);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
