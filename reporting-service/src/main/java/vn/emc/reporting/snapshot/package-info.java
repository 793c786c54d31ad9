/** Closed periods: what reports said of them is frozen and compared. Hides how a closing runs and a snapshot is kept. */
@NullMarked
package vn.emc.reporting.snapshot;

import org.jspecify.annotations.NullMarked;
