package vn.emc.reporting.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * By how much a share changed from one week to the next. It is that of dossiers received online: those of the last days have
 * no result yet, so shares of dossiers that need one always fall.
 *
 * @param code an organisation's code or a site's number
 * @param change in percentage points
 */
public record WeekChange(String code, String name, Value now, Value before, BigDecimal change) {
    /** Fewer dossiers a week make any share jump. */
    private static final long LEAST = 10;

    private static final int MOST = 5;

    /** The largest gains, the largest first. */
    static List<WeekChange> gains(List<WeekChange> all) {
        return all.stream()
                .filter(each -> each.change.signum() > 0)
                .sorted(Comparator.comparing(WeekChange::change).reversed())
                .limit(MOST)
                .toList();
    }

    /** The largest losses, the largest first. */
    static List<WeekChange> losses(List<WeekChange> all) {
        return all.stream()
                .filter(each -> each.change.signum() < 0)
                .sorted(Comparator.comparing(WeekChange::change))
                .limit(MOST)
                .toList();
    }

    /** Of everybody with enough dossiers in both weeks. */
    static List<WeekChange> of(List<Row> now, List<Row> before, Grouping grouping) {
        var earlier = before.stream()
                .filter(row -> row.group().get(grouping.parameter()) != null)
                .collect(Collectors.toMap(row -> String.valueOf(row.group().get(grouping.parameter())), row -> row));
        return now.stream()
                .filter(row -> row.group().get(grouping.parameter()) != null)
                .flatMap(row -> Stream.ofNullable(
                        of(row, earlier.get(String.valueOf(row.group().get(grouping.parameter()))), grouping)))
                .toList();
    }

    private static @Nullable WeekChange of(Row now, @Nullable Row before, Grouping grouping) {
        if (before == null) {
            return null;
        }
        var value = value(now);
        var then = value(before);
        var ratio = value.ratio();
        var earlier = then.ratio();
        return !hasEnough(value)
                        || !hasEnough(then)
                        || ratio == null
                        || earlier == null
                        || value.version() != then.version()
                ? null
                : new WeekChange(
                        String.valueOf(now.group().get(grouping.parameter())),
                        String.valueOf(now.label().get(grouping.parameter())),
                        value,
                        then,
                        ratio.subtract(earlier));
    }

    private static boolean hasEnough(Value value) {
        var dossiers = value.denominator();
        return dossiers != null && dossiers >= LEAST;
    }

    private static Value value(Row row) {
        return Objects.requireNonNull(row.values().get(Indicator.B1.name()));
    }
}
