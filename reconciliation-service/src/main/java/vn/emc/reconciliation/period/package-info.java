/** Step 2, the period: proposals of either side until both accept the same one. */
@NullMarked
package vn.emc.reconciliation.period;

import org.jspecify.annotations.NullMarked;
