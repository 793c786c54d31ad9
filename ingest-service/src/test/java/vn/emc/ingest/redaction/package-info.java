/** Tests. */
@NullMarked
package vn.emc.ingest.redaction;

import org.jspecify.annotations.NullMarked;
