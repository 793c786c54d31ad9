/** Tests of step 2. */
@NullMarked
package vn.emc.reconciliation.period;

import org.jspecify.annotations.NullMarked;
