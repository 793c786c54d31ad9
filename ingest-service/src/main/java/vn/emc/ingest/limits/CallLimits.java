package vn.emc.ingest.limits;

import java.net.InetAddress;
import java.util.Map;
import java.util.function.LongSupplier;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * How fast addresses may call and sites may send. An address is asked before anything of its call is read, so that a flood costs
 * little; a site once the call may speak for it, so that nobody can use up another's share. Web hits have a share of their own
 * everywhere: behind one address there may be a dossier system and thousands of visitors.
 */
public final class CallLimits {
    private static final long SITES_HELD = 100_000;

    private final RefusedCalls refusedCalls;
    private final Volumes volumes;
    private final Buckets<Long> callers;
    private final Buckets<Long> visitors;
    private final Buckets<Integer> events;
    private final Buckets<Integer> batchedEvents;
    private final Buckets<Integer> hits;

    CallLimits(LimitSettings settings, RefusedCalls refusedCalls, Volumes volumes, LongSupplier nanos) {
        this.refusedCalls = refusedCalls;
        this.volumes = volumes;
        var addresses = settings.addressesHeld();
        this.callers = new Buckets<>(new Rate("address-calls", settings.callsPerAddress()), addresses, nanos);
        this.visitors = new Buckets<>(new Rate("address-hits", settings.hitCallsPerAddress()), addresses, nanos);
        this.events = new Buckets<>(new Rate("site-events", settings.eventsPerSite()), SITES_HELD, nanos);
        this.batchedEvents =
                new Buckets<>(new Rate("site-batched-events", settings.batchedEventsPerSite()), SITES_HELD, nanos);
        this.hits = new Buckets<>(new Rate("site-hits", settings.hitsPerSite()), SITES_HELD, nanos);
    }

    /** A call with a dossier event, or with many, comes from an address. */
    public void call(InetAddress address) throws RefusedException {
        takeOf(callers, address);
    }

    /** A call with what a page tells comes from an address. */
    public void hitCall(InetAddress address) throws RefusedException {
        takeOf(visitors, address);
    }

    private static void takeOf(Buckets<Long> addresses, InetAddress address) throws RefusedException {
        try {
            addresses.take(AddressKey.of(address));
        } catch (TooFastException tooFast) {
            throw new RefusedException(Refusal.ADDRESS_TOO_FAST, tooFast.getHeaders());
        }
    }

    /** A single event of a site. Answers what its sender is to be told: nothing while there is plenty left. */
    public Map<String, String> event(int siteId) throws RefusedException {
        var told = takeOf(events, siteId, Refusal.TOO_MANY_REQUESTS);
        volumes.count(VolumeKind.EVENTS, siteId, 1);
        return told;
    }

    /** What a page of a site tells. */
    public void hit(int siteId) throws RefusedException {
        takeOf(hits, siteId, Refusal.TOO_MANY_HITS);
        volumes.count(VolumeKind.HITS, siteId, 1);
    }

    /** A batch of a site begins: taken, however large it is, unless the site still has to make up for those before. */
    public void batch(int siteId) throws RefusedException {
        takeOf(batchedEvents, siteId, Refusal.TOO_MANY_REQUESTS);
    }

    /** A batch of a site has been read. Answers what its sender is to be told. */
    public Map<String, String> batchRead(int siteId, int number) {
        volumes.count(VolumeKind.EVENTS, siteId, number);
        return batchedEvents.charge(siteId, number - 1L);
    }

    private Map<String, String> takeOf(Buckets<Integer> sites, int siteId, Refusal refusal) throws RefusedException {
        try {
            return sites.take(siteId);
        } catch (TooFastException tooFast) {
            refusedCalls.count(siteId, refusal);
            throw new RefusedException(refusal, tooFast.getHeaders());
        }
    }
}
