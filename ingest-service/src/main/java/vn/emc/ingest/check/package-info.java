/** {@code dossier-events:check}: what would become of an event, and how to mend it. Stores, publishes and counts nothing. */
@NullMarked
package vn.emc.ingest.check;

import org.jspecify.annotations.NullMarked;
