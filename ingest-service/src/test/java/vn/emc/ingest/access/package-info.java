/** Tests. */
@NullMarked
package vn.emc.ingest.access;

import org.jspecify.annotations.NullMarked;
