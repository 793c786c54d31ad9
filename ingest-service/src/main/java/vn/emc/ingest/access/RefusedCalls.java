package vn.emc.ingest.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import vn.emc.ingest.door.Refusal;

/**
 * Counts calls that were turned away, in total as a metric and, where the site is known, for its owner to see. Counts
 * begin anew with the process; there are never more than sites times reasons.
 */
public final class RefusedCalls {
    private final MeterRegistry meters;
    private final Map<Refusal, Counter> totals = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Refusal, LongAdder>> bySite = new ConcurrentHashMap<>();

    public RefusedCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A call that could not be attributed to a known site. */
    public void count(Refusal refusal) {
        totals.computeIfAbsent(refusal, code -> meters.counter("emc.ingest.refused", "code", code.name()))
                .increment();
    }

    /**
     * A call for a known site.
     *
     * @param siteId a site there is
     */
    public void count(int siteId, Refusal refusal) {
        bySite.computeIfAbsent(siteId, id -> new ConcurrentHashMap<>())
                .computeIfAbsent(refusal, code -> new LongAdder())
                .increment();
    }

    /** How often calls for the site were turned away since the process began, and why. */
    public Map<Refusal, Long> ofSite(int siteId) {
        return bySite.getOrDefault(siteId, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().sum()));
    }
}
