package vn.emc.reporting.lateness;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many events of a site came how many days late. */
final class Delays {
    private final NavigableMap<Integer, Long> events = new TreeMap<>();

    void add(int daysLate, long count) {
        events.merge(daysLate, count, Math::addExact);
    }

    long count() {
        return sum(events);
    }

    /** Of more than {@code tolerated} days. */
    long late(int tolerated) {
        return sum(events.tailMap(tolerated, false));
    }

    /** The median of those of more than {@code tolerated} days, the lower of two; null where there are none. */
    @Nullable
    Integer medianOfLate(int tolerated) {
        var before = (late(tolerated) - 1) / 2;
        for (var each : events.tailMap(tolerated, false).entrySet()) {
            before -= each.getValue();
            if (before < 0) {
                return each.getKey();
            }
        }
        return null;
    }

    private static long sum(NavigableMap<Integer, Long> events) {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
