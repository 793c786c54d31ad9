/**
 * Makes all states and cells again from the ledger, to compare them with the live ones or to put them in their place.
 * Hides how both are brought to the same moment.
 */
@NullMarked
package vn.emc.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
