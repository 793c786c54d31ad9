package vn.emc.reporting.indicator;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/** By their groups: numbers by size, texts by letters, what is not known last. */
final class RowOrder implements Comparator<Row> {
    @Override
    public int compare(Row one, Row other) {
        for (var key : one.group().keySet()) {
            var order = order(one.group().get(key), other.group().get(key));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int order(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.toString().compareTo(other.toString());
    }
}
