/** Rebuilding, with a ledger played by hand. */
@NullMarked
package vn.emc.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
