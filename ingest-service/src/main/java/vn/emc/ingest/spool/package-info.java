/** Events on disk while the broker is away: framed, checked, forced together, handed back in order. */
@NullMarked
package vn.emc.ingest.spool;

import org.jspecify.annotations.NullMarked;
