/** Finds out why two lists differ: in which values, procedures, units and months each kind of difference concentrates. */
@NullMarked
package vn.emc.reconciliation.cause;

import org.jspecify.annotations.NullMarked;
