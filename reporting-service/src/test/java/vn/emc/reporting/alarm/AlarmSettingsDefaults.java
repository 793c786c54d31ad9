package vn.emc.reporting.alarm;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of an installation that sets none. */
final class AlarmSettingsDefaults {
    private AlarmSettingsDefaults() {}

    static Thresholds thresholds() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("emc.reporting.alarms", AlarmSettings.class)
                .thresholds();
    }
}
