/** What all dashboards show of somebody's numbers: figures now and before, the trend, new alarms. Hides how periods are compared. */
@NullMarked
package vn.emc.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
