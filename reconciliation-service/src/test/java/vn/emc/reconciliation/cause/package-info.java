/** Tests of finding causes, with causes that were planted. */
@NullMarked
package vn.emc.reconciliation.cause;

import org.jspecify.annotations.NullMarked;
