package vn.emc.reporting.saturation;

import java.time.LocalDate;
import java.util.List;

/**
 * A question and where its answer is found.
 *
 * @param sites that are there
 * @param until the last day that can have dossiers
 */
record Placed(SaturationQuestion question, List<Integer> sites, LocalDate until) {
    Integer[] siteIds() {
        return sites.toArray(Integer[]::new);
    }
}
