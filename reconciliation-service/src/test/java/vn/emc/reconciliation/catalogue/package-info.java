/** Tests of the catalogues that comparisons ask. */
@NullMarked
package vn.emc.reconciliation.catalogue;

import org.jspecify.annotations.NullMarked;
