package vn.emc.reporting.lateness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How late events reached us, site by site. */
record LatenessReport(
        @Schema(description = "A later event is a late one") int toleratedDays,

        @Schema(description = "Those with the largest share first")
        List<SiteLateness> sites) {}
