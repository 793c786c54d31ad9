package vn.emc.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.rollup.Population;

/**
 * How two snapshots of one period differ, and why.
 *
 * @param total by the indicator's id; of the user's own organisation for those confined to one
 * @param organisations those with a difference
 */
@Schema(name = "SnapshotComparison")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Comparison(
        Side earlier,
        Side later,
        Period period,
        Population population,
        Map<String, Difference> total,
        List<OfOrganisation> organisations,

        @Schema(
                description =
                        "Catalogues that became a site's default between the two. They change A1 to A3, and values whose"
                                + " definition takes the level from catalogues; what they change is CATALOGUE")
        long cataloguesChanged,

        @Schema(
                description =
                        "Times that figures were made anew from the ledger between the two; what that changed is OTHER")
        long rebuilds) {

    /** One of the two. */
    @Schema(name = "ComparedSnapshot")
    record Side(long id, String reason, Instant closedAt, Instant dataUntil) {
        static Side of(SnapshotContent content) {
            return new Side(content.id(), content.reason(), content.closedAt(), content.dataUntil());
        }
    }

    /** The differences of one organisation, by the indicator's id. */
    @Schema(name = "OrganisationDifference")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfOrganisation(@Nullable String code, String name, Map<String, Difference> differences) {
        boolean isAny() {
            return differences.values().stream().anyMatch(Difference::isAny);
        }
    }

    /**
     * A value before and after.
     *
     * @param causes parts of the difference: they add up to it exactly
     */
    @Schema(name = "ValueDifference")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Difference(
            Frozen before,
            Frozen after,
            long numerator,
            long denominator,

            @Schema(description = "Percentage points; null where either has no ratio", nullable = true) @Nullable
            BigDecimal ratio,

            List<Part> causes) {
        static Difference of(Frozen before, Frozen after, List<Part> causes) {
            var was = before.ratio();
            var is = after.ratio();
            return new Difference(
                    before,
                    after,
                    after.numerator() - before.numerator(),
                    after.denominator() - before.denominator(),
                    was == null || is == null ? null : is.subtract(was),
                    causes);
        }

        boolean isAny() {
            return numerator != 0 || denominator != 0 || before.version() != after.version();
        }
    }

    /** A value of a snapshot. */
    @Schema(name = "FrozenValue")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Frozen(
            int version,
            long numerator,
            long denominator,
            @Nullable BigDecimal ratio) {}

    /** What one cause changed. */
    @Schema(name = "DifferencePart")
    record Part(DifferenceCause cause, long numerator, long denominator) {}
}
