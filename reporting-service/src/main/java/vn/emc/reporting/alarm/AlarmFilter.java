package vn.emc.reporting.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms.
 *
 * @param siteIds of these sites; null for all
 * @param rule null for all
 * @param state null for all
 */
record AlarmFilter(
        @Nullable List<Integer> siteIds,
        @Nullable Rule rule,
        @Nullable AlarmState state) {}
