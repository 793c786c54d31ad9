package vn.emc.reporting.explanation;

import java.util.List;
import java.util.stream.Stream;
import vn.emc.reporting.definition.Quantity;

/** Whether, and why not, a quantity counts a dossier. */
final class Counting {
    private Counting() {}

    static boolean holds(Quantity quantity, Judged dossier) {
        return facts(quantity).allMatch(fact -> fact.holds(dossier, quantity.levelFrom()));
    }

    /** What it lacks, and why: a fact that follows from another missing one is left out. */
    static List<Fact> missing(Quantity quantity, Judged dossier) {
        return facts(quantity)
                .filter(fact -> !fact.holds(dossier, quantity.levelFrom()))
                .filter(fact -> !fact.followsFrom(dossier.state()))
                .toList();
    }

    private static Stream<Fact> facts(Quantity quantity) {
        var level = quantity.level();
        return Stream.concat(
                        level == null ? Stream.empty() : Stream.of(Fact.of(level)),
                        Fact.of(quantity.measure()).stream())
                .distinct();
    }
}
