/** Tests. */
@NullMarked
package vn.emc.ingest.reading;

import org.jspecify.annotations.NullMarked;
