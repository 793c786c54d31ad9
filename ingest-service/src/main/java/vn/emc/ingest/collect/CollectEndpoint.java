package vn.emc.ingest.collect;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.contracts.relay.CollectingCall;
import vn.emc.contracts.relay.RelayedHeader;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.Credentials;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.ingest.limits.Load;
import vn.emc.ingest.publish.EventMessages;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.Arrival;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.RawEvent;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.reading.SenderBody;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.sites.Sites;

/**
 * Answers one call: read, check, pseudonymise, hand to the publisher. The 204 is given once the event is durable, by
 * whichever thread learns of it; until then no thread waits.
 */
@RequiredArgsConstructor
final class CollectEndpoint {
    /** Largest body taken, before and after decompression. */
    static final int LARGEST_BODY = 64 * 1024;

    private final Sites sites;
    private final SiteAccess access;
    private final CallLimits limits;
    private final Load load;
    private final ClientAddresses clients;
    private final RefusedCalls refusedCalls;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final CollectMeters meters;
    private final Clock clock;

    /**
     * Works on a call.
     *
     * @param peer who is connected
     * @param answer given the answer once, by any thread, also before this returns; must not block
     */
    void handle(CollectingCall call, String peer, Consumer<CollectingAnswer> answer) {
        try {
            collect(call, peer, answer);
        } catch (RefusedException refused) {
            answer.accept(refusal(refused, call));
        }
    }

    /** The answer to a call that is turned away. */
    CollectingAnswer refusal(RefusedException refused, CollectingCall call) {
        refusedCalls.count(refused.getRefusal());
        var headers = call.headers();
        return Problems.of(
                refused, headers.get(RelayedHeader.ACCEPT_LANGUAGE), headers.get(RelayedHeader.TRACE_PARENT));
    }

    private void collect(CollectingCall call, String peer, Consumer<CollectingAnswer> answer) throws RefusedException {
        var headers = call.headers();
        var client = clients.of(peer, headers.get(RelayedHeader.FORWARDED_FOR));
        limits.call(client);
        if (!load.leavesRoomForEvents()) {
            throw new RefusedException(Refusal.OVERLOADED);
        }
        var body = Bodies.decode(
                call.body(), headers.get(RelayedHeader.CONTENT_ENCODING), LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        var raw = new RawEvent();
        var shape = SenderBody.read(body, headers.get(RelayedHeader.CONTENT_TYPE), call.query(), raw);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var site = site(raw);
        var admission = access.admit(site, Credentials.of(headers), client, call.body(), now);
        var told = limits.event(site.siteId());
        var arrival =
                new Arrival(site.siteId(), site.active(), admission.credentialed(), shape, now, admission.callId(), 0);
        publish(reader.read(raw, arrival), told, call, answer);
    }

    private Site site(RawEvent raw) throws RefusedException {
        var siteId = SiteIds.of(raw);
        var site = sites.find(siteId);
        if (site == null) {
            throw new RefusedException(sites.areKnown() ? Refusal.UNKNOWN_SITE : Refusal.SITES_NOT_LOADED);
        }
        return site;
    }

    private void publish(
            Reading reading, Map<String, String> told, CollectingCall call, Consumer<CollectingAnswer> answer) {
        var message = switch (reading) {
            case Reading.Accepted accepted -> EventMessages.message(accepted.event());
            case Reading.Rejected rejected -> EventMessages.message(rejected.event());
        };
        publisher.publish(
                message,
                new EventReceipt(
                        reading,
                        told,
                        meters,
                        answer,
                        () -> refusal(new RefusedException(Refusal.CANNOT_STORE), call)));
    }
}
