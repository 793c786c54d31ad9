package vn.emc.reconciliation.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reconciliation does to the indicators. */
@Schema(name = "Effect")
public record Effect(
        List<OfSite> sites,
        @Schema(description = "Of all sites") Map<Indicator, Moments> total) {

    /** What it does to those of one site. */
    @Schema(name = "EffectOfSite")
    public record OfSite(int site, Map<Indicator, Moments> indicators) {}

    /** One indicator; absent is what is not known, or not yet. */
    @Schema(name = "EffectMoments")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moments(
            @Schema(description = "When the corrections were published") @Nullable
            Fraction before,

            @Schema(description = "EMC's list as it was handed over, with the corrections. None of B8") @Nullable
            Fraction promised,

            @Schema(description = "Once all corrections are in the figures") @Nullable
            Fraction after) {}
}
