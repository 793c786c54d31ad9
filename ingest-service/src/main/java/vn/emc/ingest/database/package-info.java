/** Hides when the service's database gets its tables and monthly partitions; nothing waits for it at the start. */
@NullMarked
package vn.emc.ingest.database;

import org.jspecify.annotations.NullMarked;
