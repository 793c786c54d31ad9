/** Tests of what reconciliations get of the ledger. */
@NullMarked
package vn.emc.ingest.extract;

import org.jspecify.annotations.NullMarked;
