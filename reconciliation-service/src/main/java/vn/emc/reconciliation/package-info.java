/** The five steps from a unit's doubt to corrected figures; hides how a reconciliation moves from step to step. */
@NullMarked
package vn.emc.reconciliation;

import org.jspecify.annotations.NullMarked;
