package vn.emc.reporting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One visitor's visits at one site on one day. Hits at most half an hour apart belong to one visit, so that the visits depend on
 * the hits alone and not on the order they are told in.
 */
final class Visits {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** Ends by beginnings; always more than a pause between two of them. */
    private final TreeMap<Instant, Instant> ends;

    Visits(Map<Instant, Instant> known) {
        this.ends = new TreeMap<>(known);
    }

    void add(Instant hit) {
        var start = hit;
        var end = hit;
        var before = ends.floorEntry(hit);
        if (before != null && !before.getValue().isBefore(hit.minus(PAUSE))) {
            start = before.getKey();
            end = later(before.getValue(), hit);
        }
        var after = ends.higherEntry(hit);
        if (after != null && !after.getKey().isAfter(hit.plus(PAUSE))) {
            ends.remove(after.getKey());
            end = after.getValue();
        }
        ends.put(start, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    int count() {
        return ends.size();
    }

    /** Ends by beginnings. */
    SortedMap<Instant, Instant> spans() {
        return ends;
    }
}
