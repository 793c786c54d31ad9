/** Tests. */
@NullMarked
package vn.emc.ingest.spool;

import org.jspecify.annotations.NullMarked;
