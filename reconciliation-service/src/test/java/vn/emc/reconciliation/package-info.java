/** Tests of the service as a whole. */
@NullMarked
package vn.emc.reconciliation;

import org.jspecify.annotations.NullMarked;
