package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.emc.reporting.definition.Quantity;

/**
 * Somebody who has all that is shown of a table, totals and all, knows that what is not shown are counts that add up, and that
 * no part is more than its whole.
 */
final class Attacker {
    private final List<Cell> table;
    private final Hidden hidden;
    private final Map<Unknown, Integer> unknowns = new HashMap<>();
    private final Simplex program;

    private record Unknown(Place place, Quantity quantity) {}

    Attacker(List<Cell> table, Hidden hidden) {
        this.table = table;
        this.hidden = hidden;
        for (var cell : table) {
            for (var quantity : cell.counts().keySet()) {
                if (hidden.hides(cell.place(), quantity)) {
                    unknowns.put(new Unknown(cell.place(), quantity), unknowns.size());
                }
            }
        }
        program = new Simplex(unknowns.size());
        addUp();
        table.forEach(this::stayWithinBounds);
    }

    private void addUp() {
        var quantities = Quantities.set();
        table.forEach(cell -> quantities.addAll(cell.counts().keySet()));
        var totals = new ArrayList<>(List.of(Place.TOTAL));
        table.forEach(cell -> totals.addAll(List.of(Place.ofRow(cell.row()), Place.ofColumn(cell.column()))));
        for (var total : totals.stream().distinct().toList()) {
            for (var quantity : quantities) {
                if (!hidden.hides(total, quantity)) {
                    program.zero(sum(within(total), quantity));
                }
            }
        }
    }

    private static Predicate<Cell> within(Place place) {
        return cell -> (place.row().equals(Place.ALL) || place.row().equals(cell.row()))
                && (place.column().equals(Place.ALL) || place.column().equals(cell.column()));
    }

    private double[] sum(Predicate<Cell> which, Quantity quantity) {
        var factors = new double[unknowns.size()];
        table.stream().filter(which).forEach(cell -> add(factors, cell, quantity, 1));
        return factors;
    }

    private void add(double[] factors, Cell cell, Quantity quantity, double times) {
        var index = unknowns.get(new Unknown(cell.place(), quantity));
        if (index != null) {
            factors[index] += times;
        }
    }

    private void stayWithinBounds(Cell cell) {
        cell.counts().forEach((quantity, counts) -> {
            var less = new double[unknowns.size()];
            add(less, cell, quantity, -1);
            program.atMost(less, counts.getFirst().doubleValue());
        });
        for (var relation : Relation.among(cell.counts().keySet())) {
            var factors = new double[unknowns.size()];
            var left = count(cell, relation.whole());
            add(factors, cell, relation.whole(), -1);
            for (var part : relation.parts()) {
                left -= count(cell, part);
                add(factors, cell, part, 1);
            }
            program.atMost(factors, (double) left);
        }
    }

    private static long count(Cell cell, Quantity quantity) {
        return Objects.requireNonNull(cell.counts().get(quantity)).getFirst();
    }

    /** How far apart the least and the most are that the count can be, as far as the attacker can tell. */
    double doubt(Place place, Quantity quantity) {
        return doubt(sum(within(place), quantity));
    }

    /** The same of what is left of a whole without its parts. */
    double doubt(Place place, Relation relation) {
        var factors = sum(within(place), relation.whole());
        for (var part : relation.parts()) {
            var minus = sum(within(place), part);
            for (var index = 0; index < factors.length; index++) {
                factors[index] -= minus[index];
            }
        }
        return doubt(factors);
    }

    private double doubt(double[] factors) {
        var opposite = new double[factors.length];
        for (var index = 0; index < factors.length; index++) {
            opposite[index] = -factors[index];
        }
        return program.most(factors) + program.most(opposite);
    }
}
