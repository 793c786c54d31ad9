/** Closed periods from the call to the comparison. */
@NullMarked
package vn.emc.reporting.snapshot;

import org.jspecify.annotations.NullMarked;
