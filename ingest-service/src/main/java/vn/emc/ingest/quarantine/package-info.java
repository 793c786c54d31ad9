/** Hides how events that could not be accepted are kept, and how their owners see what was wrong with them. */
@NullMarked
package vn.emc.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
