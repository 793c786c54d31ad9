package vn.emc.reporting.quality;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.SiteState;

/**
 * A site with what is known of it.
 *
 * @param organisationName of its owner, or of the ministry or province that one is under; empty where nobody told of them
 * @param quality the newest measurement; null where it was never measured
 */
public record MeasuredSite(
        SiteState site, String organisationName, @Nullable SiteQuality quality) {
    public CheckState state() {
        return quality == null ? CheckState.UNKNOWN : quality.state();
    }

    public CheckState state(Check check) {
        return quality == null
                ? CheckState.UNKNOWN
                : quality.results().stream()
                        .filter(result -> result.check() == check)
                        .map(CheckResult::state)
                        .findFirst()
                        .orElse(CheckState.UNKNOWN);
    }
}
