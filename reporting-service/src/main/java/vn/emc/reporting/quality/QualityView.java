package vn.emc.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.definition.OtherIndicator;

/** A site in full: its score with all parts. */
@Schema(name = "SiteQuality")
@JsonInclude(JsonInclude.Include.ALWAYS)
record QualityView(
        int siteId,
        String siteName,
        SiteKind kind,

        @Schema(description = "One that is not is not measured")
        boolean active,

        @Schema(example = "H56") String organisation,
        String organisationName,

        @Schema(description = "The worst of what was measured")
        CheckState state,

        ScoreView score,

        @Schema(description = "The same of each indicator alone")
        List<Part> parts,

        @Schema(description = "Null where it was never measured", nullable = true) @Nullable
        Instant measuredAt,

        @Schema(description = "The day on which the site is as described", nullable = true) @Nullable
        LocalDate day,

        @Schema(description = "Empty where it was never measured")
        List<CheckView> checks) {

    /** How much of what could be measured is as it should be. */
    @Schema(name = "QualityScore")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ScoreView(
            @Schema(
                    description = "`passed` of `measured`, of 100; null where nothing could be measured",
                    nullable = true)
            @Nullable
            BigDecimal value,

            @Schema(description = "The weights of the checks that passed")
            long passed,

            @Schema(description = "The weights of those that could be measured")
            long measured) {
        static ScoreView of(Score score) {
            return new ScoreView(score.value(), score.passed(), score.measured());
        }
    }

    /** The score of an indicator. */
    @Schema(name = "QualityPart")
    record Part(OtherIndicator indicator, ScoreView score) {}

    static QualityView of(MeasuredSite measured, QualityTexts texts, Locale language) {
        var site = measured.site();
        var quality = measured.quality();
        return new QualityView(
                site.siteId(),
                site.name(),
                site.kind(),
                site.active(),
                site.organisation().value(),
                measured.organisationName(),
                measured.state(),
                ScoreView.of(quality == null ? Score.of(List.of()) : quality.score()),
                List.of(part(quality, OtherIndicator.E1), part(quality, OtherIndicator.E2)),
                quality == null ? null : quality.measuredAt(),
                quality == null ? null : quality.day(),
                quality == null
                        ? List.of()
                        : quality.results().stream()
                                .map(result -> CheckView.of(result, site.siteId(), texts, language))
                                .toList());
    }

    private static Part part(@Nullable SiteQuality quality, OtherIndicator indicator) {
        return new Part(indicator, ScoreView.of(quality == null ? Score.of(List.of()) : quality.score(indicator)));
    }

    /** The checks of an indicator. */
    public List<CheckView> checksOf(OtherIndicator indicator) {
        return checks.stream().filter(check -> check.indicator() == indicator).toList();
    }
}
