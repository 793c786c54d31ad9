/** Tests of alarms. */
@NullMarked
package vn.emc.reporting.alarm;

import org.jspecify.annotations.NullMarked;
