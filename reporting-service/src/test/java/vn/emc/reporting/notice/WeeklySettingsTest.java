package vn.emc.reporting.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WeeklySettingsTest {

    /** Monday, 25 March 2024, 07:00 in Vietnam is midnight in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-24T23:59:59Z, 2024-03-18T00:00:00Z",
        "2024-03-25T00:00:00Z, 2024-03-25T00:00:00Z",
        "2024-03-28T12:00:00Z, 2024-03-25T00:00:00Z",
        "2024-03-31T23:59:59Z, 2024-03-25T00:00:00Z"
    })
    void aReportIsDueOnAMorningInVietnam(Instant now, Instant due) {
        assertThat(settings(Map.of()).dueBefore(now)).isEqualTo(due);
    }

    @Test
    void dayAndTimeCanBeChosen() {
        var settings = settings(Map.of(
                "emc.reporting.weekly-reports.enabled", "false",
                "emc.reporting.weekly-reports.day", "FRIDAY",
                "emc.reporting.weekly-reports.time", "16:30"));

        assertThat(settings)
                .isEqualTo(new WeeklySettings(
                        false, DayOfWeek.FRIDAY, LocalTime.of(16, 30), Duration.ofMinutes(5), Duration.ofDays(2)));
        assertThat(settings.dueBefore(Instant.parse("2024-03-25T00:00:00Z"))).isEqualTo("2024-03-22T09:30:00Z");
    }

    private static WeeklySettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("emc.reporting.weekly-reports", WeeklySettings.class);
    }
}
