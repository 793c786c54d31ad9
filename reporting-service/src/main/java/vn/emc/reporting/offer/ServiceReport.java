package vn.emc.reporting.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Period;

/**
 * The answer to a question about services: indicators A1 to A3.
 *
 * @param definitions what the shares mean
 * @param rows sorted by their groups; none without a catalogue
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ServiceReport(
        List<Definition> definitions,
        Period period,

        @Schema(
                description =
                        "Each site's catalogue is the one in force at the end of this day: the period's last, or today")
        LocalDate asOf,

        Sites sites,
        List<Row> rows) {

    /** How many sites the numbers speak for. */
    @Schema(name = "SitesWithCatalogue")
    record Sites(
            @Schema(description = "Those with a catalogue") long withCatalogue,
            @Schema(description = "Those there are") long total) {}

    /** One group's services. */
    @Schema(name = "ServiceRow")
    record Row(
            @Schema(example = "{\"organisation\":\"H56\"}") Map<String, @Nullable Object> group,

            @Schema(example = "{\"organisation\":\"Thanh Hóa\"}")
            Map<String, String> label,

            @Schema(description = "By the indicator's id: A1, A2, A3")
            Map<String, Share> values,

            @Schema(description = "Level 4, 3 and 0") List<Level> levels) {}

    /** The services of one level. */
    @Schema(name = "ServicesOfLevel")
    record Level(
            int level,
            long services,

            @Schema(description = "A3 within the level: those with a dossier received online in the period")
            Share used) {}

    /** A share of services. */
    @Schema(name = "ShareOfServices")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Share(
            long numerator,
            long denominator,

            @Schema(description = "Of 100, two decimals, half up; null where the denominator is 0", nullable = true)
            @Nullable
            BigDecimal ratio) {}
}
