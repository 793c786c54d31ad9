/** Checks that what is promised comes true. */
@NullMarked
package vn.emc.reconciliation.correction;

import org.jspecify.annotations.NullMarked;
