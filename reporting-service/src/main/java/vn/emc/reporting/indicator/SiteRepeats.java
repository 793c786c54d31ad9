package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many events of a site only said again what the dossier's event before had said.
 *
 * @param siteName null where nobody has told of the site yet
 * @param dossiers received in the period
 * @param repeats events of those dossiers, whenever they came
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SiteRepeats(
        int siteId, @Schema(nullable = true) @Nullable String siteName, long dossiers, long repeats) {}
