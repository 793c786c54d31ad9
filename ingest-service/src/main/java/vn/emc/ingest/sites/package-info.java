/** The sites catalog-service tells of, held in memory and on disk, so that events are taken while Kafka is away. */
@NullMarked
package vn.emc.ingest.sites;

import org.jspecify.annotations.NullMarked;
