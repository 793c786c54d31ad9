package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.Getter;
import vn.emc.reporting.definition.Quantity;

/** The counts of a table with all its totals. */
final class Counts {
    private static final Tally EMPTY = new Tally();

    private final Map<Place, Tally> tallies = new HashMap<>();
    private final Map<Quantity, List<Moving>> movings = new HashMap<>();

    @Getter
    private final Set<Quantity> quantities = Quantities.set();

    @Getter
    private final List<Relation> relations;

    Counts(List<Cell> cells) {
        for (var cell : cells) {
            quantities.addAll(cell.counts().keySet());
            Stream.of(cell.place(), Place.ofRow(cell.row()), Place.ofColumn(cell.column()), Place.TOTAL)
                    .forEach(place ->
                            tallies.computeIfAbsent(place, each -> new Tally()).add(cell.counts()));
        }
        relations = Relation.among(quantities);
        tallies.values().forEach(tally -> tally.relate(relations));
        quantities.forEach(quantity -> movings.put(quantity, movingsOf(quantity)));
    }

    private Tally at(Place place) {
        return tallies.getOrDefault(place, EMPTY);
    }

    boolean has(Place place, Quantity quantity) {
        return at(place).counts().containsKey(quantity);
    }

    long most(Place place, Quantity quantity) {
        var most = 0L;
        for (var count : at(place).of(quantity)) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** Quantities that are small there, and those that would give away what is small without them. */
    Set<Quantity> small(Place place, int threshold) {
        var small = Quantities.set();
        at(place).counts().forEach((quantity, ways) -> {
            if (isSmall(ways, threshold)) {
                small.add(quantity);
            }
        });
        smallRests(place, threshold)
                .forEach(number -> small.addAll(relations.get(number).parts()));
        return small;
    }

    /** The numbers of relations whose wholes have little left there without their parts. */
    List<Integer> smallRests(Place place, int threshold) {
        var tally = at(place);
        return IntStream.range(0, relations.size())
                .filter(number -> relations.get(number).isCount() && isSmall(tally.leftOf(number), threshold))
                .boxed()
                .toList();
    }

    private static boolean isSmall(long[] ways, int threshold) {
        return Arrays.stream(ways).anyMatch(count -> count > 0 && count < threshold);
    }

    /** Whether there could be one more there of each of these quantities, or one less, for all that anybody knows. */
    boolean couldBe(Place place, Moving moving, int step) {
        return at(place).couldBe(moving, step);
    }

    /**
     * What to move together for one quantity to move, fewest first: it alone, with one that it is part of, with all of those.
     */
    List<Moving> moving(Quantity quantity) {
        return movings.getOrDefault(quantity, List.of());
    }

    private List<Moving> movingsOf(Quantity quantity) {
        var all = setOf(quantity);
        for (var grown = true; grown; ) {
            grown = false;
            for (var relation : relations) {
                if (relation.parts().stream().anyMatch(all::contains)) {
                    grown |= all.add(relation.whole());
                }
            }
        }
        var sets = new ArrayList<Set<Quantity>>(List.of(setOf(quantity)));
        all.stream()
                .filter(each -> !each.equals(quantity))
                .map(each -> setOf(quantity, each))
                .forEach(sets::add);
        sets.add(all);
        return sets.stream().distinct().map(each -> Moving.of(each, relations)).toList();
    }

    private static Set<Quantity> setOf(Quantity... quantities) {
        var set = Quantities.set();
        set.addAll(List.of(quantities));
        return set;
    }
}
