/** Tells how late the events of each site reach us; hides how shares and medians are read from days. */
@NullMarked
package vn.emc.reporting.lateness;

import org.jspecify.annotations.NullMarked;
