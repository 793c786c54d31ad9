package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.ServiceFigures.Count;

/** The figures of services that stand beside those of dossiers, group by group. */
record Offered(Question question, Map<List<@Nullable Object>, Map<OtherIndicator, Count>> figures) {
    private static final Count NOTHING = new Count(0, 0);

    /** Whoever offers services has a row, also without a dossier. */
    List<CellSums.Sums> withGroups(List<CellSums.Sums> sums, int quantities) {
        var known = sums.stream().map(CellSums.Sums::group).collect(Collectors.toSet());
        var all = new ArrayList<>(sums);
        figures.keySet().stream()
                .filter(group -> !known.contains(group))
                .forEach(group -> all.add(CellSums.Sums.none(group, quantities)));
        return all;
    }

    /**
     * The rows of an answer with the services' figures.
     *
     * @param counted rows before some of them were replaced by what was frozen, which knows only who had dossiers
     */
    List<Row> beside(List<Row> answered, List<Row> counted, Predicate<LocalDate> provisional) {
        var rows = new ArrayList<>(answered);
        var present = new HashSet<>(answered.stream().map(Row::group).toList());
        counted.stream()
                .filter(row -> !present.contains(row.group()) && figures.containsKey(group(row)))
                .map(Offered::withoutDossiers)
                .forEach(rows::add);
        return rows.stream()
                .map(row -> beside(row, provisional.test(question.lastDay(row.group()))))
                .sorted(new RowOrder())
                .toList();
    }

    private Row beside(Row row, boolean provisional) {
        var counts = figures.getOrDefault(group(row), Map.of());
        var values = new LinkedHashMap<String, Value>();
        for (var indicator : question.services()) {
            var count = Objects.requireNonNullElse(counts.get(indicator), NOTHING);
            var ratio = Ratio.of(count.numerator(), count.denominator());
            values.put(
                    indicator.name(),
                    new Value(
                            OtherIndicator.VERSION,
                            count.numerator(),
                            count.denominator(),
                            ratio,
                            provisional,
                            null,
                            null));
        }
        values.putAll(row.values());
        return row.with(values);
    }

    private static Row withoutDossiers(Row row) {
        var values = new LinkedHashMap<String, Value>();
        row.values().forEach((id, value) -> values.put(id, value.none()));
        return row.with(values);
    }

    private static List<@Nullable Object> group(Row row) {
        return new ArrayList<>(row.group().values());
    }
}
