/** Tests. */
@NullMarked
package vn.emc.ingest.bulk;

import org.jspecify.annotations.NullMarked;
