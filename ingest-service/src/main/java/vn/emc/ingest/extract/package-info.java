/** Sends reconciliations what the ledger held at one moment; hides how that moment is kept and how the rows are found. */
@NullMarked
package vn.emc.ingest.extract;

import org.jspecify.annotations.NullMarked;
