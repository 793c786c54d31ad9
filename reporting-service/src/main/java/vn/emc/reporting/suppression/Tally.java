package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.emc.reporting.definition.Quantity;

/** All that is counted in a place, and what is left of each whole without its parts. */
final class Tally {
    private static final long[] NOTHING = {};

    private final Map<Quantity, long[]> counts = new HashMap<>();
    private final List<long[]> left = new ArrayList<>();

    void add(Map<Quantity, List<Long>> more) {
        more.forEach((quantity, ways) -> {
            var sums = counts.computeIfAbsent(quantity, each -> new long[ways.size()]);
            for (var way = 0; way < sums.length; way++) {
                sums[way] += ways.get(way);
            }
        });
    }

    /** Once everything is added. */
    void relate(List<Relation> relations) {
        relations.forEach(relation -> left.add(left(relation)));
    }

    /** In each way of counting; nothing where not all of them are counted. */
    private long[] left(Relation relation) {
        if (!counts.containsKey(relation.whole()) || !counts.keySet().containsAll(relation.parts())) {
            return NOTHING;
        }
        var rest = of(relation.whole()).clone();
        for (var part : relation.parts()) {
            var ways = of(part);
            for (var way = 0; way < rest.length; way++) {
                rest[way] -= ways[way];
            }
        }
        return rest;
    }

    Map<Quantity, long[]> counts() {
        return counts;
    }

    long[] of(Quantity quantity) {
        return Objects.requireNonNullElse(counts.get(quantity), NOTHING);
    }

    long[] leftOf(int relation) {
        return left.get(relation);
    }

    boolean couldBe(Moving moving, int step) {
        for (var quantity : moving.quantities()) {
            var ways = of(quantity);
            if (ways.length == 0 || falls(ways, step)) {
                return false;
            }
        }
        for (var relation = 0; relation < left.size(); relation++) {
            if (falls(left.get(relation), moving.growths().get(relation) * step)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some count would be less than nothing. */
    private static boolean falls(long[] ways, int change) {
        if (change < 0) {
            for (var count : ways) {
                if (count + change < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
