/** Finds people's identifiers in free text and takes them out. */
@NullMarked
package vn.emc.ingest.redaction;

import org.jspecify.annotations.NullMarked;
