/** Tests of telling about alarms. */
@NullMarked
package vn.emc.reporting.notice;

import org.jspecify.annotations.NullMarked;
