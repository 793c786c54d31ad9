package vn.emc.reporting.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.dossier.BusinessDay;

/**
 * Settings under {@code emc.reporting.weekly-reports}.
 *
 * @param enabled whether there are any
 * @param day of the week on which they are sent, in Vietnam
 * @param time of that day
 * @param every how often it is looked whether some are due
 * @param mostLate after a longer outage a week's reports are left out
 */
@ConfigurationProperties("emc.reporting.weekly-reports")
record WeeklySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("MONDAY") DayOfWeek day,
        @DefaultValue("07:00") LocalTime time,
        @DefaultValue("5m") Duration every,
        @DefaultValue("2d") Duration mostLate) {

    /** When reports were due last, up to now. */
    Instant dueBefore(Instant now) {
        var local = now.atZone(BusinessDay.ZONE);
        var due = local.with(TemporalAdjusters.previousOrSame(day)).with(time);
        return (due.isAfter(local) ? due.minusWeeks(1) : due).toInstant();
    }
}
