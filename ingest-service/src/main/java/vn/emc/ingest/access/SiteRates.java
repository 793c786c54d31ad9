package vn.emc.ingest.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** How many single events a second one site may send. Twice as many are let through at once after a pause. */
public final class SiteRates {
    private static final int BURST = 2;

    private final long perSecond;
    private final RefusedCalls refusedCalls;
    private final Map<Integer, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * One rate for all sites.
     *
     * @param perSecond 0 for no limit
     */
    public SiteRates(long perSecond, RefusedCalls refusedCalls) {
        this.perSecond = perSecond;
        this.refusedCalls = refusedCalls;
    }

    /**
     * Takes one event off what the site may still send.
     *
     * @param siteId a site there is: buckets are kept for as many as there are
     */
    public void take(int siteId) throws RefusedException {
        if (perSecond <= 0) {
            return;
        }
        var bucket = buckets.get(siteId);
        if (bucket == null) {
            bucket = buckets.computeIfAbsent(siteId, id -> newBucket());
        }
        if (!bucket.tryConsume(1)) {
            refusedCalls.count(siteId, Refusal.TOO_MANY_REQUESTS);
            throw new RefusedException(Refusal.TOO_MANY_REQUESTS);
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond * BURST).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
