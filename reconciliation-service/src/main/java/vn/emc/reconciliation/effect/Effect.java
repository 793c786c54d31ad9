package vn.emc.reconciliation.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reconciliation does to the indicators. */
@Schema(name = "Effect")
public record Effect(
        List<OfSite> sites,
        @Schema(description = "Of all sites") Map<Indicator, Moments> total) {

    /** Of the sites in their order; nothing is known of a moment without figures. */
    public static Effect of(
            Collection<Integer> sites,
            Map<Integer, Figures> before,
            Map<Integer, Figures> promised,
            Map<Integer, Figures> after) {
        return new Effect(
                sites.stream()
                        .map(site -> new OfSite(site, moments(of(before, site), of(promised, site), of(after, site))))
                        .toList(),
                moments(sum(before), sum(promised), sum(after)));
    }

    /** Nothing is known where no site is; a site that is not there has nothing. */
    private static @Nullable Figures of(Map<Integer, Figures> moment, int site) {
        return moment.isEmpty() ? null : moment.getOrDefault(site, Figures.NONE);
    }

    private static @Nullable Figures sum(Map<Integer, Figures> moment) {
        return moment.isEmpty() ? null : moment.values().stream().reduce(Figures.NONE, Figures::plus);
    }

    private static Map<Indicator, Moments> moments(
            @Nullable Figures before, @Nullable Figures promised, @Nullable Figures after) {
        var moments = new EnumMap<Indicator, Moments>(Indicator.class);
        for (var indicator : Indicator.values()) {
            moments.put(
                    indicator,
                    new Moments(
                            before == null ? null : before.of(indicator),
                            promised == null || indicator == Indicator.B8 ? null : promised.of(indicator),
                            after == null ? null : after.of(indicator)));
        }
        return moments;
    }

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
