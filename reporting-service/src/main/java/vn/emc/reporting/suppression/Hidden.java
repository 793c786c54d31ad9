package vn.emc.reporting.suppression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.emc.reporting.definition.Quantity;

/** Which counts of a table are not shown. */
public final class Hidden {
    private final Map<Place, Set<Quantity>> hidden = new HashMap<>();

    /** In a row and a column, or {@link Place#ALL} of either. */
    public boolean hides(String row, String column, Quantity quantity) {
        return hides(new Place(row, column), Quantities.plain(quantity));
    }

    boolean hides(Place place, Quantity quantity) {
        return hidden.getOrDefault(place, Set.of()).contains(quantity);
    }

    /** What is not shown in a place. */
    public Set<Quantity> in(String row, String column) {
        return Set.copyOf(hidden.getOrDefault(new Place(row, column), Set.of()));
    }

    void add(Place place, Set<Quantity> quantities) {
        hidden.computeIfAbsent(place, each -> new HashSet<>()).addAll(quantities);
    }
}
