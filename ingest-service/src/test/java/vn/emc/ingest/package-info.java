/** Tests. */
@NullMarked
package vn.emc.ingest;

import org.jspecify.annotations.NullMarked;
