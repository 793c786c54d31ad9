package vn.emc.ingest.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;

/** How many hits a second one site may send, apart from its dossier events. Twice as many are let through after a pause. */
@RequiredArgsConstructor
final class HitRates {
    private static final int BURST = 2;

    /** 0 for no limit. */
    private final long perSecond;

    private final Map<Integer, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Takes one hit off what the site may still send; false where it may not.
     *
     * @param siteId a site there is: buckets are kept for as many as there are
     */
    boolean take(int siteId) {
        return perSecond <= 0
                || buckets.computeIfAbsent(siteId, id -> newBucket()).tryConsume(1);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond * BURST).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
