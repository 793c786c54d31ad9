/** Tests of what is kept of arrivals. */
@NullMarked
package vn.emc.reporting.arrival;

import org.jspecify.annotations.NullMarked;
