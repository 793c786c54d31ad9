/** Tests. */
@NullMarked
package vn.emc.ingest.publish;

import org.jspecify.annotations.NullMarked;
