package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * The value of an earlier period, and how far the later one is from it.
 *
 * @param difference null where another version of the definition counts the later value, or one of them is hidden
 */
@Schema(name = "EarlierValue")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EarlierValue(
        int version,

        @Schema(description = "null where hidden", nullable = true) @Nullable
        Long numerator,

        @Schema(description = "null where hidden", nullable = true) @Nullable
        Long denominator,

        @Nullable BigDecimal ratio,
        boolean provisional,

        @Schema(
                description = "null where another version of the definition counts the later value, or one is hidden",
                nullable = true)
        @Nullable
        Difference difference,

        @Schema(description = "Present and true where the numbers are not shown")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean hidden) {

    static EarlierValue of(Value before, Value now) {
        return new EarlierValue(
                before.version(),
                before.numerator(),
                before.denominator(),
                before.ratio(),
                before.provisional(),
                before.version() == now.version() ? Difference.of(before, now) : null,
                before.hidden());
    }

    /**
     * The later value less the earlier.
     *
     * @param ratio in percentage points, of the ratios as they are rounded; null where one of the denominators is 0
     */
    @Schema(name = "EarlierValueDifference")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Difference(
            long numerator,
            long denominator,

            @Schema(description = "Percentage points; null where either has no ratio", nullable = true) @Nullable
            BigDecimal ratio) {

        private static @Nullable Difference of(Value before, Value now) {
            if (before.hidden() || now.hidden()) {
                return null;
            }
            var later = now.ratio();
            var earlier = before.ratio();
            return new Difference(
                    Objects.requireNonNull(now.numerator()) - Objects.requireNonNull(before.numerator()),
                    Objects.requireNonNull(now.denominator()) - Objects.requireNonNull(before.denominator()),
                    later == null || earlier == null ? null : later.subtract(earlier));
        }
    }
}
