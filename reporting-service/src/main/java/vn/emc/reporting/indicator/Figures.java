package vn.emc.reporting.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.suppression.Hidden;
import vn.emc.reporting.suppression.Place;

/**
 * What is hidden of a table, seen from an answer that shows some of it.
 *
 * @param ways the table's rows, and its columns if it has any
 * @param shown where the answer shows one row or column only
 */
record Figures(Hidden hidden, List<Grouping> ways, Map<Grouping, String> shown) {
    private static final String VALUE = "=";

    /** Rows and columns by what they stand for; never {@link Place#ALL}. */
    static String name(@Nullable Object group) {
        return VALUE + group;
    }

    /** Whether a quantity is hidden in the answer's row of a group. */
    boolean hides(Map<String, @Nullable Object> group, Quantity quantity) {
        var places = new EnumMap<Grouping, String>(Grouping.class);
        places.putAll(shown);
        for (var way : ways) {
            if (group.containsKey(way.parameter())) {
                places.put(way, name(group.get(way.parameter())));
            }
        }
        return ways.contains(Grouping.LEVEL) ? hidesOfLevel(places, quantity) : isHidden(places, quantity);
    }

    /** What is counted of a level is what is counted in its column. */
    private boolean hidesOfLevel(Map<Grouping, String> places, Quantity quantity) {
        var level = quantity.level();
        var whole = Quantity.of(quantity.measure());
        if (level == null || quantity.measure() == Measure.FULLY_ONLINE) {
            return isHidden(places, whole);
        }
        var column = name(level.getCode());
        var asked = places.putIfAbsent(Grouping.LEVEL, column);
        return (asked == null || asked.equals(column)) && isHidden(places, whole);
    }

    private boolean isHidden(Map<Grouping, String> places, Quantity quantity) {
        return hidden.hides(place(places, 0), place(places, 1), quantity);
    }

    private String place(Map<Grouping, String> places, int way) {
        return way < ways.size() ? places.getOrDefault(ways.get(way), Place.ALL) : Place.ALL;
    }
}
