/** Hides how accepted events are kept: raw, append-only, each once, and how the whole of them can be read again. */
@NullMarked
package vn.emc.ingest.ledger;

import org.jspecify.annotations.NullMarked;
