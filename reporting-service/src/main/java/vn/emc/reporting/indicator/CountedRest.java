package vn.emc.reporting.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.suppression.Cell;

/** What is left of a table's totals without those of another that is a part of it. */
final class CountedRest {
    private final Map<Quantity, long[]> left = new HashMap<>();

    CountedRest(List<Cell> whole, List<Cell> part) {
        whole.forEach(cell -> add(cell, 1));
        part.forEach(cell -> add(cell, -1));
    }

    private void add(Cell cell, int times) {
        cell.counts().forEach((quantity, ways) -> {
            var sums = left.computeIfAbsent(quantity, each -> new long[ways.size()]);
            for (var way = 0; way < sums.length; way++) {
                sums[way] += times * ways.get(way);
            }
        });
    }

    Set<Quantity> small(int threshold) {
        return left.entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(count -> count > 0 && count < threshold))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
