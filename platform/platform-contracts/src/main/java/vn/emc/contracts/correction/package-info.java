/** How agreed corrections travel from reconciliation-service into the ledger, and what comes back. */
@NullMarked
package vn.emc.contracts.correction;

import org.jspecify.annotations.NullMarked;
