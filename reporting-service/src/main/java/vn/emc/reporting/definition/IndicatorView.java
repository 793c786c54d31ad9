package vn.emc.reporting.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator and all its definitions.
 *
 * @param name in the request's language
 * @param versions in the order of time, without a gap between them
 */
@Schema(name = "IndicatorDefinitions")
@JsonInclude(JsonInclude.Include.ALWAYS)
record IndicatorView(
        String id,
        String name,
        String nameVi,
        String nameEn,

        @Schema(description = "The version that holds today")
        int inForce,

        @Schema(description = "Where its numbers are asked for", example = "[\"/api/reports/v1/indicators?ids=B2\"]")
        List<String> askAt,

        @Schema(description = "The page that shows them", nullable = true, example = "/reports?ids=B2") @Nullable
        String page,

        @Schema(description = "Why there are no numbers of it; null where there are", nullable = true) @Nullable
        String missing,

        List<Definition> versions) {
    static IndicatorView of(
            int inForce,
            List<String> askAt,
            @Nullable String page,
            @Nullable String missing,
            List<Definition> versions) {
        var any = versions.getFirst();
        return new IndicatorView(
                any.id(), any.name(), any.nameVi(), any.nameEn(), inForce, askAt, page, missing, versions);
    }

    /** The definition that holds today. */
    Definition current() {
        return versions.get(inForce - 1);
    }
}
