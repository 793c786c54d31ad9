/** The batch path on a real database. */
@NullMarked
package vn.emc.reporting.rollup;

import org.jspecify.annotations.NullMarked;
