/** {@code POST /TrackingMCDT}: one event per call, answered once it is durable. */
@NullMarked
package vn.emc.ingest.collect;

import org.jspecify.annotations.NullMarked;
