package vn.emc.reconciliation.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.cause.Observations.Observation;
import vn.emc.reconciliation.comparison.Counts;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.Population;

/**
 * Looks for the causes of each kind of difference: by what both sides say first, and in that for the procedures, units and
 * months in which it concentrates. The same observations give the same causes.
 */
public final class CauseSearch {
    /** A smaller share of a kind is left over, unless it is all there is. */
    private static final double SMALLEST = 0.02;

    private static final int MOST_CAUSES = 8;

    private final Population population;

    private CauseSearch(Population population) {
        this.population = population;
    }

    /** The causes of each kind, those with most dossiers first, what is left over last. */
    public static List<Cause> of(Observations observations, Population population) {
        var search = new CauseSearch(population);
        var causes = new ArrayList<Cause>();
        observations.kinds().forEach(kind -> causes.addAll(search.of(kind, search.told(kind, observations.of(kind)))));
        return List.copyOf(causes);
    }

    /** What only the unit has, told apart by whether EMC has anything of its unit. */
    private List<Observation> told(Kind kind, List<Observation> observations) {
        return kind.kind() != FindingClass.ONLY_LOCAL
                ? observations
                : observations.stream()
                        .map(each -> new Observation(
                                population.emcUnits().contains(each.place().unit())
                                                || each.place().unit().isEmpty()
                                        ? Values.NONE
                                        : Values.OF_SILENT_UNIT,
                                each.place(),
                                each.dossiers(),
                                each.change()))
                        .toList();
    }

    private List<Cause> of(Kind kind, List<Observation> observations) {
        var all = dossiers(observations);
        var byValues = observations.stream()
                .collect(Collectors.groupingBy(Observation::values, TreeMap::new, Collectors.toList()));
        var most = byValues.values().stream()
                .sorted(Comparator.comparingLong(CauseSearch::dossiers).reversed())
                .toList();
        var causes = new ArrayList<Cause>();
        var left = new ArrayList<Observation>();
        for (var same : most) {
            if (causes.size() < MOST_CAUSES && dossiers(same) >= SMALLEST * all) {
                search(kind, same, all, causes, left);
            } else {
                left.addAll(same);
            }
        }
        if (!left.isEmpty()) {
            causes.add(cause(kind, null, Map.of(), left, all));
        }
        return causes;
    }

    /** Observations with the same values: what concentrates is one cause, and what does not another or left over. */
    private void search(Kind kind, List<Observation> same, long all, List<Cause> causes, List<Observation> left) {
        var values = same.getFirst().values();
        var inside = same;
        var places = new EnumMap<Dimension, List<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var found = Concentration.find(inside, dimension, population);
            if (found.isPresent()) {
                places.put(dimension, found.get());
                inside = inside.stream()
                        .filter(each -> found.get().contains(each.place().at(dimension)))
                        .toList();
            }
        }
        causes.add(cause(kind, values, places, inside, all));
        var outside = new ArrayList<>(same);
        outside.removeAll(inside);
        if (dossiers(outside) >= SMALLEST * all && !outside.isEmpty()) {
            causes.add(cause(kind, values, Map.of(), outside, all));
        } else {
            left.addAll(outside);
        }
    }

    private Cause cause(
            Kind kind,
            @Nullable Values values,
            Map<Dimension, List<String>> places,
            List<Observation> observations,
            long all) {
        var change = observations.stream().map(Observation::change).reduce(Counts.NONE, Counts::plus);
        var known =
                values == null ? null : Knowledge.of(kind, values, population).orElse(null);
        return new Cause(kind, values, known, places, dossiers(observations), all, among(places), change);
    }

    /** By the narrowest dimension named. */
    private long among(Map<Dimension, List<String>> places) {
        return places.entrySet().stream()
                .mapToLong(named -> named.getValue().stream()
                        .mapToLong(place -> named.getKey().of(population).getOrDefault(place, 0L))
                        .sum())
                .min()
                .orElse(0);
    }

    private static long dossiers(List<Observation> observations) {
        return observations.stream().mapToLong(Observation::dossiers).sum();
    }
}
