package vn.emc.reporting.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.emc.reporting.definition.OtherIndicator;

/**
 * A measurement of a site.
 *
 * @param day the day on which the site is as described; the days before it were looked at
 */
public record SiteQuality(int siteId, Instant measuredAt, LocalDate day, List<CheckResult> results) {
    public SiteQuality {
        results = List.copyOf(results);
    }

    /** The worst of what counts. */
    public CheckState state() {
        return results.stream()
                .filter(CheckResult::counts)
                .map(CheckResult::state)
                .reduce(CheckState.UNKNOWN, CheckState::and);
    }

    public Score score() {
        return Score.of(results);
    }

    /** Of E1 or E2 alone. */
    public Score score(OtherIndicator indicator) {
        return Score.of(results, indicator);
    }
}
