package vn.emc.reporting.dashboard;

import java.time.Instant;
import vn.emc.reporting.alarm.AlarmState;
import vn.emc.reporting.alarm.Rule;

/** An alarm in the words of a dashboard. */
public record NewAlarm(
        int siteId, String siteName, Rule rule, AlarmState state, String title, String summary, Instant openedAt) {}
