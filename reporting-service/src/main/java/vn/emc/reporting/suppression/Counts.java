package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.Getter;
import vn.emc.reporting.definition.Quantity;

/** The counts of a table with all its totals. */
final class Counts {
    private final Map<Place, Map<Quantity, List<Long>>> counts = new HashMap<>();

    @Getter
    private final Set<Quantity> quantities = Quantities.set();

    private final List<Relation> relations;

    Counts(List<Cell> cells) {
        for (var cell : cells) {
            quantities.addAll(cell.counts().keySet());
            add(cell.place(), cell);
            add(Place.ofRow(cell.row()), cell);
            add(Place.ofColumn(cell.column()), cell);
            add(Place.TOTAL, cell);
        }
        relations = Relation.among(quantities);
    }

    private void add(Place place, Cell cell) {
        var sums = counts.computeIfAbsent(place, each -> new HashMap<>());
        cell.counts().forEach((quantity, ways) -> sums.merge(quantity, ways, Counts::sum));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(way -> one.get(way) + other.get(way))
                .toList();
    }

    boolean has(Place place, Quantity quantity) {
        return of(place).containsKey(quantity);
    }

    private Map<Quantity, List<Long>> of(Place place) {
        return counts.getOrDefault(place, Map.of());
    }

    long most(Place place, Quantity quantity) {
        return of(place).getOrDefault(quantity, List.of()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Quantities that are small there, and those that would give away what is small without them. */
    Set<Quantity> small(Place place, int threshold) {
        var small = Quantities.set();
        of(place).forEach((quantity, ways) -> {
            if (ways.stream().anyMatch(count -> isSmall(count, threshold))) {
                small.add(quantity);
            }
        });
        smallRests(place, threshold).forEach(relation -> small.addAll(relation.parts()));
        return small;
    }

    /** Wholes of which little is left there without their parts. */
    List<Relation> smallRests(Place place, int threshold) {
        return relations.stream()
                .filter(relation -> relation.isCount()
                        && left(place, relation).stream().anyMatch(count -> isSmall(count, threshold)))
                .toList();
    }

    private static boolean isSmall(long count, int threshold) {
        return count > 0 && count < threshold;
    }

    /** What is left of a whole without its parts, in each way of counting; nothing where not all of them are counted. */
    private List<Long> left(Place place, Relation relation) {
        var here = of(place);
        var whole = here.get(relation.whole());
        if (whole == null || !here.keySet().containsAll(relation.parts())) {
            return List.of();
        }
        var left = new ArrayList<>(whole);
        for (var part : relation.parts()) {
            var ways = here.getOrDefault(part, List.of());
            for (var way = 0; way < left.size(); way++) {
                left.set(way, left.get(way) - ways.get(way));
            }
        }
        return left;
    }

    /** Whether there could be one more there of each of these quantities, or one less, for all that anybody knows. */
    boolean couldBe(Place place, Set<Quantity> moved, int step) {
        var here = of(place);
        for (var quantity : moved) {
            var ways = here.get(quantity);
            if (ways == null || ways.stream().anyMatch(count -> count + step < 0)) {
                return false;
            }
        }
        for (var relation : relations) {
            var growth = relation.growth(moved) * step;
            if (growth < 0 && left(place, relation).stream().anyMatch(count -> count + growth < 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Quantities to move together, fewest first: the one alone, with one that it is part of, and with all of those.
     */
    List<Set<Quantity>> moving(Quantity quantity) {
        var ways = new ArrayList<Set<Quantity>>();
        ways.add(setOf(quantity));
        var all = setOf(quantity);
        for (var grown = true; grown; ) {
            grown = false;
            for (var relation : relations) {
                if (relation.parts().stream().anyMatch(all::contains)) {
                    grown |= all.add(relation.whole());
                }
            }
        }
        all.stream()
                .filter(each -> !each.equals(quantity))
                .map(each -> setOf(quantity, each))
                .forEach(ways::add);
        ways.add(all);
        return ways;
    }

    private static Set<Quantity> setOf(Quantity... quantities) {
        var set = Quantities.set();
        set.addAll(List.of(quantities));
        return set;
    }
}
