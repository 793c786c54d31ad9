/** Tests. */
@NullMarked
package vn.emc.ingest.collect;

import org.jspecify.annotations.NullMarked;
