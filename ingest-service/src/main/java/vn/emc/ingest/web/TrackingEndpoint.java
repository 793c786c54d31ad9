package vn.emc.ingest.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.sites.Sites;

/** Answers one call of {@code /tracking}. A hit is answered before it is durable, and waits for nothing. */
@RequiredArgsConstructor
final class TrackingEndpoint {
    /** Largest body taken, before and after decompression. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final String NO = "0";
    private static final String YES = "1";

    private final Sites sites;
    private final ClientAddresses clients;
    private final CallLimits limits;
    private final HitReader reader;
    private final HitPublisher publisher;
    private final RefusedCalls refusedCalls;
    private final HitMeters meters;
    private final Clock clock;

    /**
     * Works on a call.
     *
     * @param peer who is connected
     */
    CollectingAnswer handle(CollectingCall call, String peer) {
        try {
            return TrackingAnswers.readable(track(call, peer), call.headers());
        } catch (RefusedException refused) {
            return refusal(refused, call);
        }
    }

    /** The answer to a call that is turned away. */
    CollectingAnswer refusal(RefusedException refused, CollectingCall call) {
        refusedCalls.count(refused.getRefusal());
        var headers = call.headers();
        var problem = Problems.of(
                refused, headers.get(RelayedHeader.ACCEPT_LANGUAGE), headers.get(RelayedHeader.TRACE_PARENT));
        return TrackingAnswers.readable(problem, headers);
    }

    private CollectingAnswer track(CollectingCall call, String peer) throws RefusedException {
        var headers = call.headers();
        var client = clients.of(peer, headers.get(RelayedHeader.FORWARDED_FOR));
        limits.hitCall(client);
        var body = Bodies.decode(
                call.body(), headers.get(RelayedHeader.CONTENT_ENCODING), LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        var text = new String(body, StandardCharsets.UTF_8).strip();
        var sender = HitSender.of(headers, client);
        var visitor = new Visitor(
                sender,
                YES.equals(headers.get(RelayedHeader.DO_NOT_TRACK)),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return text.startsWith("{")
                ? many(BulkHits.of(text), visitor)
                : one(HitParameters.of(HitParameters.queryText(call.query()), text), visitor);
    }

    /**
     * Who sends hits, and when.
     *
     * @param unwilling whether the browser says that its user does not want to be tracked
     */
    private record Visitor(HitSender sender, boolean unwilling, Instant now) {}

    private CollectingAnswer one(HitParameters hit, Visitor visitor) throws RefusedException {
        record(hit, visitor);
        return NO.equals(hit.value(HitParameters.SEND_IMAGE)) ? TrackingAnswers.nothing() : TrackingAnswers.pixel();
    }

    private CollectingAnswer many(BulkHits bulk, Visitor visitor) throws RefusedException {
        var tracked = 0;
        RefusedException dropped = null;
        for (var hit : bulk.hits()) {
            try {
                record(hit, visitor);
                tracked++;
            } catch (RefusedException refused) {
                dropped = isOurFault(refused) ? refused : dropped;
            }
        }
        if (tracked == 0 && dropped != null) {
            throw dropped;
        }
        return bulk.quiet()
                ? TrackingAnswers.nothing()
                : TrackingAnswers.counts(tracked, bulk.hits().size() - tracked + bulk.unread());
    }

    private static boolean isOurFault(RefusedException refused) {
        return refused.getRefusal() == Refusal.HIT_DROPPED || refused.getRefusal() == Refusal.SITES_NOT_LOADED;
    }

    private void record(HitParameters hit, Visitor visitor) throws RefusedException {
        var site = site(hit.value(HitParameters.SITE));
        if (!YES.equals(hit.value(HitParameters.RECORD))) {
            throw new RefusedException(Refusal.MISSING_REC);
        }
        if (visitor.unwilling() || !site.active()) {
            meters.unwanted();
            return;
        }
        limits.hit(site.siteId());
        var event = reader.read(hit, site, visitor.sender(), visitor.now());
        if (!publisher.publish(event)) {
            throw new RefusedException(Refusal.HIT_DROPPED);
        }
        meters.taken(event.standing());
    }

    private Site site(@Nullable String id) throws RefusedException {
        if (id == null) {
            throw new RefusedException(Refusal.MISSING_SITE_ID);
        }
        var site = sites.find(SiteIds.parse(id));
        if (site == null) {
            throw new RefusedException(sites.areKnown() ? Refusal.UNKNOWN_SITE : Refusal.SITES_NOT_LOADED);
        }
        return site;
    }
}
