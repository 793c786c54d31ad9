package vn.emc.reporting.alarm;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.alarms}.
 *
 * @param every how often all sites are looked at
 * @param sitesAtOnce how many in one transaction
 * @param longestSnooze an alarm can be put off by no more than so many days
 * @param holidays days of every year ({@code --09-02}) or of one ({@code 2027-02-08}) on which nobody is expected to send
 */
@ConfigurationProperties("emc.reporting.alarms")
record AlarmSettings(
        @DefaultValue("30m") Duration every,
        @DefaultValue("500") int sitesAtOnce,
        @DefaultValue("90") int longestSnooze,

        @DefaultValue({"--01-01", "--04-30", "--05-01", "--09-02"})
        List<String> holidays,

        @DefaultValue Thresholds thresholds) {
    AlarmSettings {
        holidays = List.copyOf(holidays);
    }

    WorkingDays workingDays() {
        return new WorkingDays(holidays);
    }
}
