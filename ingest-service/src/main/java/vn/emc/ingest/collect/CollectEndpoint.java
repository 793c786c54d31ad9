package vn.emc.ingest.collect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.Credentials;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.access.SiteAccess;
import vn.emc.ingest.access.SiteRates;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.publish.EventJson;
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
 * Answers one call: read, check, pseudonymise, hand to the publisher. The 204 is sent once the event is durable, by
 * whichever thread learns of it; until then no thread waits.
 */
@RequiredArgsConstructor
final class CollectEndpoint {
    /** Largest body taken, before and after decompression. */
    static final int LARGEST_BODY = 64 * 1024;

    private final Sites sites;
    private final SiteAccess access;
    private final SiteRates rates;
    private final ClientAddresses clients;
    private final RefusedCalls refusedCalls;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final CollectMeters meters;
    private final Clock clock;

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            collect(request, response);
        } catch (RefusedException refused) {
            refusedCalls.count(refused.getRefusal());
            Problems.answer(request, response, refused);
        }
    }

    private void collect(HttpServletRequest request, HttpServletResponse response)
            throws IOException, RefusedException {
        if (!request.getMethod().equals("POST")) {
            throw new RefusedException(Refusal.METHOD_NOT_ALLOWED);
        }
        var sent = Bodies.read(request, LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        var body = Bodies.decode(sent, request.getHeader("Content-Encoding"), LARGEST_BODY, Refusal.BODY_TOO_LARGE);
        var raw = new RawEvent();
        var shape = SenderBody.read(body, request.getContentType(), request.getQueryString(), raw);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var site = site(raw);
        var admission = access.admit(site, Credentials.of(request), clients.of(request), sent, now);
        rates.take(site.siteId());
        var arrival =
                new Arrival(site.siteId(), site.active(), admission.credentialed(), shape, now, admission.callId(), 0);
        publish(reader.read(raw, arrival), request, response);
    }

    private Site site(RawEvent raw) throws RefusedException {
        var siteId = SiteIds.of(raw);
        var site = sites.find(siteId);
        if (site == null) {
            throw new RefusedException(sites.areKnown() ? Refusal.UNKNOWN_SITE : Refusal.SITES_NOT_LOADED);
        }
        return site;
    }

    private void publish(Reading reading, HttpServletRequest request, HttpServletResponse response) {
        var message = switch (reading) {
            case Reading.Accepted accepted -> EventJson.message(accepted.event());
            case Reading.Rejected rejected -> EventJson.message(rejected.event());
        };
        publisher.publish(message, new DelayedAnswer(request.startAsync(), response, reading, meters));
    }
}
