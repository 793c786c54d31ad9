package vn.emc.reporting.lateness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How late the events of a site reached us. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SiteLateness(
        int siteId,
        @Schema(nullable = true) @Nullable String siteName,

        @Schema(description = "Events that arrived in the period and say when they happened")
        long events,

        @Schema(description = "Of those, more than `toleratedDays` days after they happened")
        long late,

        @Schema(description = "`late` of `events`, of 100; null where there are none", nullable = true) @Nullable
        BigDecimal share,

        @Schema(description = "The median of the days after which late ones arrived", nullable = true) @Nullable
        Integer medianDays) {}
