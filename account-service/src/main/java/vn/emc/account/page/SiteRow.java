package vn.emc.account.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.emc.account.lists.ListView;
import vn.emc.contracts.sites.SiteState;

/**
 * A site and how old its list is.
 *
 * @param inForce null where it has none
 * @param open a newer one that is being read or has to be decided on; null where there is none
 */
record SiteRow(
        SiteState site,
        @Nullable ListView inForce,
        @Nullable ListView open,
        LocalDate today) {
    /** A list is good for a quarter. */
    private static final int GOOD_FOR_MONTHS = 3;

    /** In days; null where there is no list. */
    @Nullable
    public Long age() {
        return inForce == null ? null : ChronoUnit.DAYS.between(inForce.asOf(), today);
    }

    public boolean isDue() {
        return inForce == null || inForce.asOf().plusMonths(GOOD_FOR_MONTHS).isBefore(today);
    }

    /** Oldest first, those without any before all others. */
    long urgency() {
        var age = age();
        return age == null ? Long.MIN_VALUE : -age;
    }
}
