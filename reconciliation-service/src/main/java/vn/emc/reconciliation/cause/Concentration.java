package vn.emc.reconciliation.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.emc.reconciliation.cause.Observations.Observation;
import vn.emc.reconciliation.comparison.Population;

/**
 * The few codes or months in which observations concentrate: at most five places, each with at least twice its share of all
 * dossiers, together with at least half of the observations. As many as it takes for nine of ten.
 */
final class Concentration {
    private static final int MOST_PLACES = 5;
    private static final double FEWEST = 0.5;
    private static final double ENOUGH = 0.9;
    private static final double LIFT = 2;

    private Concentration() {}

    /** The places, those with most observations first. */
    static Optional<List<String>> find(List<Observation> observations, Dimension dimension, Population population) {
        var counts = new HashMap<String, Long>();
        observations.forEach(each -> counts.merge(each.place().at(dimension), each.dossiers(), Long::sum));
        var all = observations.stream().mapToLong(Observation::dossiers).sum();
        var most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PLACES)
                .toList();
        var places = new ArrayList<String>();
        var covered = 0L;
        for (var each : most) {
            if (covered >= ENOUGH * all || !isMoreThanItsShare(each, dimension.of(population), all, population)) {
                break;
            }
            places.add(each.getKey());
            covered += each.getValue();
        }
        return covered < FEWEST * all || places.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(places));
    }

    private static boolean isMoreThanItsShare(
            Map.Entry<String, Long> place, Map<String, Long> base, long all, Population population) {
        var share = (double) place.getValue() / all;
        var expected = (double) base.getOrDefault(place.getKey(), 0L) / population.dossiers();
        return !place.getKey().isEmpty() && share >= LIFT * expected;
    }
}
