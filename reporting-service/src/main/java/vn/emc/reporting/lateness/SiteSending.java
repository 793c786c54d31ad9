package vn.emc.reporting.lateness;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.SiteRepeats;

/**
 * How a site sends: what it repeats, and what comes late.
 *
 * @param repeats null where no dossier of the site was received in the period
 * @param lateness null where no event of the site arrived in it that says when it happened
 */
record SiteSending(
        int siteId,
        @Nullable String siteName,
        @Nullable SiteRepeats repeats,
        @Nullable SiteLateness lateness) {

    /** The share of late events; null where none was judged. */
    @Nullable
    BigDecimal lateShare() {
        return lateness == null ? null : lateness.share();
    }

    long repeated() {
        return repeats == null ? 0 : repeats.repeats();
    }
}
