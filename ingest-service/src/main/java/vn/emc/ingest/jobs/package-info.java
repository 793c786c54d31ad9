/** Hides when jobs run: from when the database is ready until the service stops, each by one process at a time. */
@NullMarked
package vn.emc.ingest.jobs;

import org.jspecify.annotations.NullMarked;
