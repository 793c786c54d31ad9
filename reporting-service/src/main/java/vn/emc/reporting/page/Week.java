package vn.emc.reporting.page;

import java.time.LocalDate;
import java.util.List;
import vn.emc.reporting.dashboard.NewAlarm;
import vn.emc.reporting.dashboard.NewAlarms.RuleCount;

/**
 * What changed in the last seven days that are over.
 *
 * @param bySite whether sites are compared, rather than organisations
 * @param silent alarms of sites that have fallen silent
 * @param alarms how many were opened, by rule
 */
public record Week(
        LocalDate from,
        LocalDate to,
        boolean bySite,
        List<WeekChange> gains,
        List<WeekChange> losses,
        List<NewAlarm> silent,
        List<RuleCount> alarms) {

    public boolean isEmpty() {
        return gains.isEmpty() && losses.isEmpty() && silent.isEmpty() && alarms.isEmpty();
    }
}
