/** Events of the quarantine, repaired and sent again: hides how one is accepted at most once, whatever happens meanwhile. */
@NullMarked
package vn.emc.ingest.replay;

import org.jspecify.annotations.NullMarked;
