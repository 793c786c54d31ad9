package vn.emc.reporting.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * An indicator, its value, and what it was before.
 *
 * @param change in percentage points; null where either ratio is missing, or the two are counted by different definitions
 */
public record Headline(
        Definition definition,
        Value value,
        Value before,
        @Nullable BigDecimal change) {

    static Headline of(Definition definition, Value value, Value before) {
        return new Headline(definition, value, before, change(value, before));
    }

    /** Whether the definition changed in between, so that the two cannot be compared. */
    public boolean isAcrossVersions() {
        return value.version() != before.version();
    }

    /** What is missing to the target, in percentage points; zero or less where it is reached; null without target or ratio. */
    public @Nullable BigDecimal gap() {
        var target = definition.target();
        var ratio = value.ratio();
        return target == null || ratio == null ? null : target.subtract(ratio);
    }

    private static @Nullable BigDecimal change(Value value, Value before) {
        var now = value.ratio();
        var then = before.ratio();
        return now == null || then == null || value.version() != before.version() ? null : now.subtract(then);
    }
}
