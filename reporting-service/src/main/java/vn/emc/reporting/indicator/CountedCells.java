package vn.emc.reporting.indicator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.suppression.Cell;
import vn.emc.reporting.suppression.Quantities;

/** Takes an answer's rows for cells of a table, each with what all its fractions are made of. */
@Component
@RequiredArgsConstructor
class CountedCells {
    private static final String NO_COLUMN = "";

    private final Versions versions;

    private record Both(String row, String column) {}

    List<Cell> in(List<Row> rows, WiderTable table) {
        var cells = new LinkedHashMap<Both, Map<Quantity, List<Long>>>();
        for (var row : rows) {
            var place = new Both(name(row, table, 0), name(row, table, 1));
            // Two groups may have one code: nobody can tell them apart.
            var counts = cells.computeIfAbsent(place, each -> new HashMap<>());
            counts(row, table).forEach((quantity, ways) -> counts.merge(quantity, ways, CountedCells::sum));
        }
        return cells.entrySet().stream()
                .map(each -> new Cell(each.getKey().row(), each.getKey().column(), each.getValue()))
                .toList();
    }

    private static String name(Row row, WiderTable table, int way) {
        return way < table.ways().size()
                ? Figures.name(row.group().get(table.ways().get(way).parameter()))
                : NO_COLUMN;
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(way -> one.get(way) + other.get(way))
                .toList();
    }

    private Map<Quantity, List<Long>> counts(Row row, WiderTable table) {
        var counts = new HashMap<Quantity, List<Long>>();
        row.values().forEach((id, value) -> {
            var version = versions.of(Indicator.valueOf(id)).get(value.version() - 1);
            var ways = ways(value);
            counts.put(
                    Quantities.plain(version.numerator()),
                    ways.stream().map(CountedCells::numerator).toList());
            counts.put(
                    Quantities.plain(version.denominator()),
                    ways.stream().map(CountedCells::denominator).toList());
        });
        if (table.ways().contains(Grouping.LEVEL)) {
            counts.keySet().removeIf(quantity -> quantity.level() != null);
            if (!isFullyOnline(row)) {
                counts.remove(Quantity.of(Measure.FULLY_ONLINE));
            }
        }
        return counts;
    }

    /** By each day, in one order whichever of them the value itself is counted by. */
    private static List<Alternative> ways(Value value) {
        var ways = Stream.of(Attribution.values()).map(value::by).toList();
        return value.alternative() == null
                ? List.of(new Alternative(Attribution.ARRIVAL, value.numerator(), value.denominator(), null))
                : ways.stream().flatMap(Stream::ofNullable).toList();
    }

    private static long numerator(Alternative way) {
        return Objects.requireNonNull(way.numerator());
    }

    private static long denominator(Alternative way) {
        return Objects.requireNonNull(way.denominator());
    }

    private static boolean isFullyOnline(Row row) {
        @Nullable Object level = row.group().get(Grouping.LEVEL.parameter());
        return level instanceof Number code && code.intValue() == ServiceLevel.FULLY_ONLINE.getCode();
    }
}
