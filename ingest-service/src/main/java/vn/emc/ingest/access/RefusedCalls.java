package vn.emc.ingest.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.door.Refusal;

/**
 * Counts calls that were turned away: in total as a metric, and for the site's owner where the site is known. The
 * owner's counts wait here to be taken away and stored; there are never more than sites times reasons times days.
 */
@RequiredArgsConstructor
public final class RefusedCalls {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Refusal, Counter> totals = new ConcurrentHashMap<>();
    private final Map<Kind, Tally> waiting = new ConcurrentHashMap<>();

    /** Calls for one site, turned away for one reason on one day in Vietnam. */
    public record Kind(int siteId, LocalDate day, Refusal refusal) {}

    /** How many calls of a kind, and when the last of them came. */
    public record Tally(Kind kind, long calls, Instant lastAt) {
        private Tally plus(Tally other) {
            return new Tally(kind, calls + other.calls, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    /** A call that was turned away, whoever it was for. */
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
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        putBack(new Tally(new Kind(siteId, LocalDate.ofInstant(now, VIETNAM), refusal), 1, now));
    }

    /** Takes away what was counted since the last time. */
    public List<Tally> take() {
        var taken = new ArrayList<Tally>();
        for (var kind : List.copyOf(waiting.keySet())) {
            var tally = waiting.remove(kind);
            if (tally != null) {
                taken.add(tally);
            }
        }
        return taken;
    }

    /** Gives back what could not be stored. */
    public void putBack(Tally tally) {
        waiting.merge(tally.kind(), tally, Tally::plus);
    }
}
