package vn.emc.ingest.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.emc.contracts.web.PageEventStanding;

/** Counts hits by what became of them. */
final class HitMeters {
    private final Map<PageEventStanding, Counter> taken = new EnumMap<>(PageEventStanding.class);
    private final Counter unwanted;
    private final Counter dropped;
    private final Counter lost;

    HitMeters(MeterRegistry meters) {
        for (var standing : PageEventStanding.values()) {
            taken.put(standing, counter(meters, standing.name()));
        }
        this.unwanted = counter(meters, "UNWANTED");
        this.dropped = counter(meters, "DROPPED");
        this.lost = counter(meters, "LOST");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("emc.ingest.hits", "outcome", outcome);
    }

    void taken(PageEventStanding standing) {
        Objects.requireNonNull(taken.get(standing)).increment();
    }

    /** The visitor does not want to be counted, or the site is switched off. */
    void unwanted() {
        unwanted.increment();
    }

    /** Dossier events had to come first. */
    void dropped() {
        dropped.increment();
    }

    /** It did not reach the broker: the buffer was full, or the broker did not take it in time. */
    void lost() {
        lost.increment();
    }
}
