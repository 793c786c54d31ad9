package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;

/**
 * A fraction as it would be, were dossiers counted by another day.
 *
 * @param ratio in per cent, two decimals, half up; null where the denominator is 0
 */
@Schema(name = "AlternativeValue")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Alternative(
        Attribution attribution,

        @Schema(description = "null where hidden", nullable = true) @Nullable
        Long numerator,

        @Schema(description = "null where hidden", nullable = true) @Nullable
        Long denominator,

        @Nullable BigDecimal ratio) {}
