/** Walks through step 5 as programs do. */
@NullMarked
package vn.emc.reconciliation.agreement;

import org.jspecify.annotations.NullMarked;
