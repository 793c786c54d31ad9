/** Hides how what reconciliations agree on becomes events of the ledger: each correction once, and further events only. */
@NullMarked
package vn.emc.ingest.correction;

import org.jspecify.annotations.NullMarked;
