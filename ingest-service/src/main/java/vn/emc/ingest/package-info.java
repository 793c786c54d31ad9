/** Takes events in: collects them from senders, makes them durable, keeps them. */
@NullMarked
package vn.emc.ingest;

import org.jspecify.annotations.NullMarked;
