/** Tests of repairing events in quarantine and sending them again. */
@NullMarked
package vn.emc.ingest.replay;

import org.jspecify.annotations.NullMarked;
