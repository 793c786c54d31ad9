/** Tests of the minutes and of how they are signed. */
@NullMarked
package vn.emc.reconciliation.minutes;

import org.jspecify.annotations.NullMarked;
