package vn.emc.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;

/** A check of a site, for programs and in words. */
@Schema(name = "QualityCheck")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckView(
        Check check,
        OtherIndicator indicator,
        @Schema(description = "for people") String name,
        CheckState state,

        @Schema(description = "why it is UNKNOWN; null where it is not", nullable = true) @Nullable
        Unmeasured why,

        @Schema(description = "its part of the score") int weight,

        @Schema(description = "the smaller the better; null where there is no number", nullable = true) @Nullable
        BigDecimal value,

        @Schema(description = "what the value counts", nullable = true) @Nullable
        CheckUnit unit,

        @Schema(description = "the largest value that passes", nullable = true) @Nullable
        BigDecimal passUpTo,

        @Schema(description = "the smallest that fails", nullable = true) @Nullable
        BigDecimal failFrom,

        @Schema(description = "how many are not as they should be", nullable = true) @Nullable
        Long bad,

        @Schema(description = "of how many", nullable = true) @Nullable
        Long of,

        @Schema(description = "the day it is about", nullable = true) @Nullable
        LocalDate day,

        @Schema(description = "where to begin to look") List<String> details,
        @Schema(description = "what was seen, for people") String seen,
        @Schema(description = "when it passes, for people") String limits,
        @Schema(description = "what to do, for people") String advice,
        @Schema(description = "the page where one mends it") String page) {

    static CheckView of(CheckResult result, int siteId, QualityTexts texts, Locale language) {
        var check = result.check();
        return new CheckView(
                check,
                check.getIndicator(),
                texts.name(check, language),
                result.state(),
                result.why(),
                result.weight(),
                result.value(),
                check.getUnit(),
                result.passUpTo(),
                result.failFrom(),
                result.bad(),
                result.of(),
                result.day(),
                result.details(),
                texts.seen(result, language),
                texts.limits(result, language),
                texts.advice(check, language),
                check.page(siteId));
    }
}
