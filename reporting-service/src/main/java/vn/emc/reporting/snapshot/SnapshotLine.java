package vn.emc.reporting.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.FrozenAnswer.Organisation;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.SnapshotView.Answer;
import vn.emc.reporting.snapshot.SnapshotView.Services;

/**
 * A line of a snapshot's file: what was frozen of one population of the country, or of one organisation. Services stand beside
 * the dossiers received.
 *
 * @param code null for the country, and for sites nobody had told of
 * @param values by the indicator's id; none of what was not frozen of it
 */
record SnapshotLine(Population population, @Nullable String code, String name, Map<String, Value> values) {

    /** @param country what the line of all together is called */
    static List<SnapshotLine> of(SnapshotView snapshot, String country) {
        var lines = new ArrayList<SnapshotLine>();
        for (var answer : Objects.requireNonNull(snapshot.answers())) {
            var services = answer.population() == Population.RECEIVED ? snapshot.services() : null;
            if (answer.coverage() != null) {
                var total = beside(services == null ? Map.of() : services.total(), answer.total());
                lines.add(new SnapshotLine(answer.population(), null, country, total));
            }
            lines.addAll(ofOrganisations(answer, services));
        }
        return lines;
    }

    private static List<SnapshotLine> ofOrganisations(Answer answer, @Nullable Services services) {
        var lines = new LinkedHashMap<@Nullable String, SnapshotLine>();
        if (services != null) {
            add(lines, answer.population(), services.organisations());
        }
        add(lines, answer.population(), answer.organisations());
        var inOrder = new ArrayList<>(lines.values());
        inOrder.sort((one, other) -> order(one.code, other.code));
        return inOrder;
    }

    private static void add(
            Map<@Nullable String, SnapshotLine> lines, Population population, List<Organisation> organisations) {
        organisations.forEach(each -> lines.merge(
                each.code(),
                new SnapshotLine(population, each.code(), each.name(), each.values()),
                (one, other) ->
                        new SnapshotLine(population, each.code(), each.name(), beside(one.values, other.values))));
    }

    private static Map<String, Value> beside(Map<String, Value> some, Map<String, Value> others) {
        var values = new LinkedHashMap<>(some);
        values.putAll(others);
        return values;
    }

    /** What nobody had told of last. */
    private static int order(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Boolean.compare(one == null, other == null) : one.compareTo(other);
    }
}
