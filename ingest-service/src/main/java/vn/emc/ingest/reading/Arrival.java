package vn.emc.ingest.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances in which an event came.
 *
 * @param siteId the site it is attributed to
 * @param siteActive whether that site is switched on
 * @param credentialed whether the sender proved to be the site: only then may it give {@code EventId} and {@code EventTime}
 * @param shape how it was sent
 * @param receivedAt when it reached us
 * @param callId the sender's name for the call, where it gave one: a repeat of the call must not count twice
 * @param index position of the event in the call
 */
public record Arrival(
        int siteId,
        boolean siteActive,
        boolean credentialed,
        Shape shape,
        Instant receivedAt,
        @Nullable String callId,
        int index) {}
