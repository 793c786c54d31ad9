package vn.emc.ingest.publish;

import java.time.Duration;

/**
 * How long the broker is waited for.
 *
 * @param ackTimeout when it has not acknowledged a message within this time, it counts as away
 * @param retryPause between two attempts to reach it while it is away
 * @param replication replication factor of the topics this service writes
 */
public record PublishSettings(Duration ackTimeout, Duration retryPause, int replication) {}
