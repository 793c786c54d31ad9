/** {@code POST /api/ingest/v1/dossier-events}: thousands of events per call, answered item by item. */
@NullMarked
package vn.emc.ingest.bulk;

import org.jspecify.annotations.NullMarked;
