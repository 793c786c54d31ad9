package vn.emc.reporting.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;

/**
 * What an indicator is, in one version.
 *
 * @param name in the request's language
 * @param numerator in words
 * @param denominator in words
 * @param rounding how the ratio is rounded
 * @param source the law or letter it is laid down in
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Definition(
        String id,
        int version,
        String name,
        String nameVi,
        String nameEn,
        String numerator,

        @Schema(description = "null for plain numbers", nullable = true) @Nullable
        String denominator,

        @Schema(
                description =
                        "The rule in the letter's names: `reception` is the Status 1 event that decides (the earliest"
                                + " event where there is none), `result` the last Status 3 event",
                example = "COUNT(reception.FormsReception = 1)")
        String numeratorRule,

        @Schema(nullable = true, example = "COUNT(*)") @Nullable
        String denominatorRule,

        Unit unit,

        @Schema(description = "null for whole numbers", nullable = true, example = "HALF_UP_2") @Nullable
        String rounding,

        @Schema(description = "Who says the level of a service; null where it does not matter", nullable = true)
        @Nullable
        LevelSource levelFrom,

        @Schema(
                description =
                        "What becomes of dossiers without a result: counted as others are, not yet above the line, or"
                                + " left out on both sides; null for what is not made of dossiers",
                nullable = true)
        @Nullable
        OpenDossiers openDossiers,

        @Schema(
                description =
                        "By which day dossiers received are counted; null for those finished, and for what is not made"
                                + " of dossiers",
                nullable = true)
        @Nullable
        Attribution attribution,

        @Schema(description = "First day of periods it holds for; null for all before validUntil", nullable = true)
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The last; null while there is no later version", nullable = true) @Nullable
        LocalDate validUntil,

        @Schema(description = "The share to be reached, of 100; null where nobody has set one", nullable = true)
        @Nullable
        BigDecimal target,

        String source) {

    /** The same for dossiers finished, which count on the day of their result. */
    public Definition ofFinished() {
        return new Definition(
                id,
                version,
                name,
                nameVi,
                nameEn,
                numerator,
                denominator,
                numeratorRule,
                denominatorRule,
                unit,
                rounding,
                levelFrom,
                openDossiers,
                null,
                validFrom,
                validUntil,
                target,
                source);
    }
}
