/** Tests of reading a unit's own list. */
@NullMarked
package vn.emc.reconciliation.locallist;

import org.jspecify.annotations.NullMarked;
