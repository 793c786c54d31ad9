package vn.emc.reconciliation.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.Counts;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.ListedLine;
import vn.emc.reconciliation.list.DossierLine;

/** Counts findings by what they are and where. In bounded memory: past so many different places they are not told apart. */
public final class Observations implements Finding.Sink {
    private static final int MOST_PLACES = 200_000;
    private static final Place SOMEWHERE = new Place("", "", "");

    private final Map<Kind, Map<Values, Map<Place, Sum>>> sums = new TreeMap<>();
    private int places;

    /** So many dossiers of one kind with the same values at one place. */
    record Observation(Values values, Place place, long dossiers, Counts change) {}

    @Override
    public void take(Finding finding) {
        var emc = line(finding.emc());
        var local = line(finding.local());
        var place = Place.of(finding);
        if (finding.kind() != FindingClass.FIELD_DIFF) {
            var change = finding.localCounts().minus(finding.emcCounts());
            add(new Kind(finding.kind(), null), Values.of(finding, emc, local), place, change);
        }
        if (emc != null && local != null) {
            finding.changes()
                    .forEach((field, change) -> add(Kind.of(field), Values.of(field, emc, local), place, change));
        }
    }

    Iterable<Kind> kinds() {
        return sums.keySet();
    }

    List<Observation> of(Kind kind) {
        return sums.getOrDefault(kind, Map.of()).entrySet().stream()
                .flatMap(values -> values.getValue().entrySet().stream()
                        .map(place -> new Observation(
                                values.getKey(), place.getKey(), place.getValue().dossiers, place.getValue().change)))
                .toList();
    }

    private void add(Kind kind, Values values, Place place, Counts change) {
        var byPlace =
                sums.computeIfAbsent(kind, any -> new TreeMap<>()).computeIfAbsent(values, any -> new HashMap<>());
        var sum = byPlace.get(place);
        if (sum == null) {
            var kept = places < MOST_PLACES ? place : SOMEWHERE;
            places++;
            sum = byPlace.computeIfAbsent(kept, any -> new Sum());
        }
        sum.dossiers++;
        sum.change = sum.change.plus(change);
    }

    private static @Nullable DossierLine line(@Nullable ListedLine listed) {
        return listed == null ? null : listed.line();
    }

    private static final class Sum {
        private long dossiers;
        private Counts change = Counts.NONE;
    }
}
