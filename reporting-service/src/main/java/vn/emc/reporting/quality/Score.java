package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Ratio;

/**
 * How much of what could be measured is as it should be.
 *
 * @param passed the weights of the checks that passed
 * @param measured the weights of all that could be measured
 */
public record Score(long passed, long measured) {
    static Score of(List<CheckResult> results) {
        return new Score(
                results.stream()
                        .filter(result -> result.counts() && result.state() == CheckState.PASSED)
                        .mapToLong(CheckResult::weight)
                        .sum(),
                results.stream()
                        .filter(CheckResult::counts)
                        .mapToLong(CheckResult::weight)
                        .sum());
    }

    static Score of(List<CheckResult> results, OtherIndicator indicator) {
        return of(results.stream()
                .filter(result -> result.check().getIndicator() == indicator)
                .toList());
    }

    /** From 0 to 100, two decimals, half up; null where nothing could be measured. */
    public @Nullable BigDecimal value() {
        return Ratio.of(passed, measured);
    }
}
