package vn.emc.reporting.suppression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.suppression.Network.Step;

/** Puts every hidden count of a table on a ring of hidden ones, hiding as little as it takes. */
@RequiredArgsConstructor
final class Protecting {
    /** What is known not to be there hides little. */
    private static final long NOTHING = 1_000_000_000L;

    private final Network network;
    private final Counts counts;
    private final Hidden hidden;
    private final int threshold;

    /** What moves on the rings through a place. */
    private final Map<Place, Set<Moving>> moved = new HashMap<>();

    /** @param mayHide where more may be hidden, if that is enough */
    void protect(Predicate<Place> mayHide) {
        for (var quantity : counts.getQuantities()) {
            for (var place : network.places()) {
                if (hidden.hides(place, quantity)
                        && !moves(place, each -> each.quantities().contains(quantity))) {
                    protect(place, quantity, counts.moving(quantity), mayHide);
                }
            }
        }
        for (var place : network.places()) {
            for (var relation : counts.smallRests(place, threshold)) {
                if (!moves(place, each -> each.growths().get(relation) != 0)) {
                    var part = counts.getRelations().get(relation).parts().getFirst();
                    protect(place, part, changing(relation), mayHide);
                }
            }
        }
    }

    private boolean moves(Place place, Predicate<Moving> how) {
        return moved.getOrDefault(place, Set.of()).stream().anyMatch(how);
    }

    /** What can move so that something else is left of the whole. */
    private List<Moving> changing(int relation) {
        var of = counts.getRelations().get(relation);
        return Stream.concat(of.parts().stream(), Stream.of(of.whole()))
                .flatMap(quantity -> counts.moving(quantity).stream())
                .filter(moving -> moving.growths().get(relation) != 0)
                .toList();
    }

    private void protect(Place place, Quantity quantity, List<Moving> movings, Predicate<Place> mayHide) {
        if (!isProtected(place, movings, mayHide) && !isProtected(place, movings, anywhere -> true)) {
            var alone = counts.moving(quantity).getFirst();
            network.places().stream().filter(each -> counts.has(each, quantity)).forEach(each -> move(each, alone));
        }
    }

    private void move(Place place, Moving moving) {
        hidden.add(place, moving.quantities());
        moved.computeIfAbsent(place, each -> new HashSet<>()).add(moving);
    }

    private boolean isProtected(Place place, List<Moving> movings, Predicate<Place> mayHide) {
        for (var moving : movings) {
            var ring = cheapest(place, moving, mayHide);
            if (ring != null) {
                ring.forEach(step -> move(step.place(), moving));
                return true;
            }
        }
        return false;
    }

    private @Nullable List<Step> cheapest(Place place, Moving moving, Predicate<Place> mayHide) {
        Network.Cost cost = (each, change) -> cost(each, change, moving, mayHide);
        var less = network.ring(place, -1, cost);
        if (less != null && sum(less, cost) == Network.LEAST * less.size()) {
            return less;
        }
        var more = network.ring(place, 1, cost);
        if (less == null || more == null) {
            return less == null ? more : less;
        }
        return sum(more, cost) < sum(less, cost) ? more : less;
    }

    private static long sum(List<Step> ring, Network.Cost cost) {
        return ring.stream()
                .mapToLong(step -> cost.of(step.place(), step.change()))
                .sum();
    }

    private long cost(Place place, int change, Moving moving, Predicate<Place> mayHide) {
        var cost = Network.LEAST;
        for (var quantity : moving.quantities()) {
            if (!hidden.hides(place, quantity)) {
                if (!mayHide.test(place)) {
                    return Network.NO_WAY;
                }
                var count = counts.most(place, quantity);
                cost += count == 0 ? NOTHING : count;
            }
        }
        return counts.couldBe(place, moving, change) ? cost : Network.NO_WAY;
    }
}
