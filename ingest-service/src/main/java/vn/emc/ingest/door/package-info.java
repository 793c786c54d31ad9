/** The way in and out over HTTP without a framework: bodies read within bounds, refusals answered as problem+json. */
@NullMarked
package vn.emc.ingest.door;

import org.jspecify.annotations.NullMarked;
