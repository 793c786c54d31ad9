package vn.emc.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.connection.EmbedCodeSeen;
import vn.emc.reporting.definition.OtherIndicator;

/** A line of the matrix: a site, and what came of each check. */
@Schema(name = "SiteConnection")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConnectionView(
        int siteId,
        String siteName,
        SiteKind kind,

        @Schema(description = "One that is not is not measured")
        boolean active,

        @Schema(example = "H56") String organisation,
        String organisationName,

        @Schema(description = "The worst of what was measured")
        CheckState state,

        @Schema(description = "Of 100; null where nothing could be measured", nullable = true) @Nullable
        BigDecimal score,

        @Schema(description = "E1", nullable = true) @Nullable
        BigDecimal connection,

        @Schema(description = "E2", nullable = true) @Nullable
        BigDecimal quality,

        @Schema(description = "Null where it was never measured", nullable = true) @Nullable
        Instant measuredAt,

        Map<Check, CheckState> checks,

        @Schema(description = "Null where the site's page was never looked at", nullable = true) @Nullable
        EmbedCodeSeen embedCode) {

    static ConnectionView of(MeasuredSite measured, @Nullable EmbedCheckState embedCheck) {
        var site = measured.site();
        var quality = measured.quality();
        var checks = new EnumMap<Check, CheckState>(Check.class);
        for (var check : Check.values()) {
            checks.put(check, measured.state(check));
        }
        return new ConnectionView(
                site.siteId(),
                site.name(),
                site.kind(),
                site.active(),
                site.organisation().value(),
                measured.organisationName(),
                measured.state(),
                quality == null ? null : quality.score().value(),
                quality == null ? null : quality.score(OtherIndicator.E1).value(),
                quality == null ? null : quality.score(OtherIndicator.E2).value(),
                quality == null ? null : quality.measuredAt(),
                checks,
                embedCheck == null ? null : EmbedCodeSeen.of(embedCheck));
    }
}
