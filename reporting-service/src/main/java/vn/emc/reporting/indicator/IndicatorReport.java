package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dossier.Attribution;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/**
 * The answer to a question.
 *
 * @param definitions what the values mean
 * @param rows sorted by their groups
 * @param dataUntil all events that had reached the platform by then are counted; null until that is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorReport(
        List<Definition> definitions,
        Period period,
        View view,
        Population population,
        List<Row> rows,
        Coverage coverage,
        @Nullable Instant dataUntil) {

    /**
     * What an indicator is, in the version it was computed by.
     *
     * @param name in the request's language
     * @param numerator in words
     * @param denominator in words
     * @param rounding how the ratio is rounded
     * @param attribution by which day dossiers received are counted; null where there is no choice
     */
    public record Definition(
            String id,
            int version,
            String name,
            String nameVi,
            String nameEn,
            String numerator,
            String denominator,
            @Schema(example = "PERCENT") String unit,
            @Schema(example = "HALF_UP_2") String rounding,

            @Schema(
                    description =
                            "By which day dossiers received are counted; null for those finished, and for what is not made"
                                    + " of dossiers",
                    nullable = true)
            @Nullable
            Attribution attribution) {}

    /** First and last day. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * One group's values.
     *
     * @param group by the name of the grouping: an organisation's, procedure's or period's code, a site's or level's
     *     number; null where dossiers do not say
     * @param label the same for people
     * @param values by the indicator's id
     */
    @Schema(name = "IndicatorRow")
    public record Row(
            @Schema(example = "{\"organisation\":\"H25\",\"month\":\"2024-03\"}")
            Map<String, @Nullable Object> group,

            @Schema(example = "{\"organisation\":\"Hà Nam\",\"month\":\"03/2024\"}")
            Map<String, String> label,

            Map<String, Value> values) {}

    /**
     * A fraction.
     *
     * @param ratio in per cent, two decimals, half up; null where the denominator is 0
     * @param provisional whether the row's period may still change: it is not over, or only just
     * @param alternative the same counted by the other day; null for dossiers finished
     */
    @Schema(name = "IndicatorValue")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Value(
            long numerator,
            long denominator,
            @Nullable BigDecimal ratio,
            boolean provisional,

            @Schema(description = "The same counted by the other day; null for dossiers finished") @Nullable
            Alternative alternative) {

        /** Whether counting by the other day changes anything. */
        public boolean depends() {
            return alternative != null
                    && (alternative.numerator() != numerator || alternative.denominator() != denominator);
        }
    }

    /**
     * A fraction as it would be, were dossiers counted by another day.
     *
     * @param ratio in per cent, two decimals, half up; null where the denominator is 0
     */
    @Schema(name = "AlternativeValue")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Alternative(
            Attribution attribution,
            long numerator,
            long denominator,
            @Nullable BigDecimal ratio) {}

    /**
     * How many ministries and provinces the numbers speak for.
     *
     * @param connected those with at least one dossier in the period
     * @param total those there are
     */
    public record Coverage(int connected, int total) {}
}
