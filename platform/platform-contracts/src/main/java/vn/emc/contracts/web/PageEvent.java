package vn.emc.contracts.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a portal's page told of. Texts are scrubbed of people's identifiers, addresses of people are not in it.
 *
 * @param eventId given at the door (UUIDv7)
 * @param siteId the site the page named
 * @param visitor a keyed hash that is another one every day (every month where the site gives its visitors a cookie) and at
 *     every site; null for signals of services, so that what they tell of a dossier cannot be laid beside a visit
 * @param page path and query of the page, without its host; null where no address was told
 * @param title the page's, where it was told
 * @param serviceId of a signal: the service's id or its procedure code, as the page wrote it
 * @param serviceData of a signal: what the page added to it
 * @param eventTime when it happened: at most a day before {@code receivedAt}, never after it
 * @param receivedAt when it reached us
 */
public record PageEvent(
        UUID eventId,
        PageEventKind kind,
        PageEventStanding standing,
        int siteId,
        @Nullable String visitor,
        @Nullable String page,
        @Nullable String title,
        @Nullable String serviceId,
        @Nullable String serviceData,
        Instant eventTime,
        Instant receivedAt) {}
