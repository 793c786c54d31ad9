package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The rows of an answer with the services' figures. */
    List<Row> beside(List<Row> rows, Predicate<LocalDate> provisional) {
        return rows.stream()
                .map(row -> beside(row, provisional.test(question.lastDay(row.group()))))
                .toList();
    }

    private Row beside(Row row, boolean provisional) {
        var counts = figures.getOrDefault(group(row), Map.of());
        var values = new LinkedHashMap<String, Value>();
        for (var indicator : question.services()) {
            var count = Objects.requireNonNullElse(counts.get(indicator), NOTHING);
            values.put(indicator.name(), value(count, provisional));
        }
        values.putAll(row.values());
        return row.with(values);
    }

    /** No service at all. */
    static Value nothing() {
        return value(NOTHING, false);
    }

    private static Value value(Count count, boolean provisional) {
        var ratio = Ratio.of(count.numerator(), count.denominator());
        return new Value(
                OtherIndicator.VERSION, count.numerator(), count.denominator(), ratio, provisional, null, null);
    }

    private static List<@Nullable Object> group(Row row) {
        return new ArrayList<>(row.group().values());
    }
}
