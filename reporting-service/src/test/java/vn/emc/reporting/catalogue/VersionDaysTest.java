package vn.emc.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.emc.reporting.catalogue.VersionDays.Beginning;

class VersionDaysTest {
    private static List<VersionDays> days(String... beginnings) {
        var number = new long[1];
        return VersionDays.of(Stream.of(beginnings)
                .map(text ->
                        new Beginning(++number[0], OffsetDateTime.parse(text).toInstant()))
                .toList());
    }

    private static long onDay(List<VersionDays> days, String day) {
        var holding = days.stream()
                .filter(each -> each.contains(LocalDate.parse(day)))
                .toList();
        assertThat(holding).hasSize(1);
        return holding.getFirst().versionId();
    }

    @Test
    void withoutAVersionNoDayHasOne() {
        assertThat(days()).isEmpty();
    }

    @Test
    void theFirstVersionHoldsForAllTimeBefore() {
        var days = days("2024-05-10T09:00:00+07:00", "2024-07-01T09:00:00+07:00");

        assertThat(onDay(days, "1999-01-01")).isEqualTo(1);
        assertThat(onDay(days, "2024-06-30")).isEqualTo(1);
    }

    @Test
    void aVersionHoldsFromTheDayItCameOn() {
        var days = days("2024-05-10T09:00:00+07:00", "2024-07-01T23:59:59+07:00");

        assertThat(onDay(days, "2024-07-01")).isEqualTo(2);
        assertThat(onDay(days, "2199-12-31")).isEqualTo(2);
    }

    @Test
    void theDayIsVietnams() {
        var days = days("2024-05-10T09:00:00+07:00", "2024-06-30T17:00:00Z");

        assertThat(onDay(days, "2024-06-30")).isEqualTo(1);
        assertThat(onDay(days, "2024-07-01")).isEqualTo(2);
    }

    @Test
    void ofSeveralVersionsOfADayTheLastHolds() {
        var days = days(
                "2024-05-10T08:00:00+07:00",
                "2024-05-10T09:00:00+07:00",
                "2024-07-01T08:00:00+07:00",
                "2024-07-01T09:00:00+07:00");

        assertThat(days).extracting(VersionDays::versionId).containsExactly(2L, 4L);
        assertThat(onDay(days, "2020-01-01")).isEqualTo(2);
    }
}
