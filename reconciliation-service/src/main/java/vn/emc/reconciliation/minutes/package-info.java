/** The minutes of a reconciliation: hides how they come to say what was agreed on, and how it is told that both sides signed them. */
@NullMarked
package vn.emc.reconciliation.minutes;

import org.jspecify.annotations.NullMarked;
