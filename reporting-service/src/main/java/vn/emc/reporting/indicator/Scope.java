package vn.emc.reporting.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.organisations.Ownership;

/**
 * Whose numbers are added up.
 *
 * @param ownerships which sites count for whom
 * @param everything whether all cells count, also those of sites nobody has told us of yet
 * @param organisation the one organisation asked for
 */
public record Scope(
        List<Ownership> ownerships,
        boolean everything,
        @Nullable UnitCode organisation) {

    /** The sites whose numbers count; not all of them where everything does. */
    public Integer[] siteIds() {
        return ownerships.stream().map(Ownership::siteId).distinct().toArray(Integer[]::new);
    }

    boolean isOfWholeMonths() {
        return ownerships.stream().allMatch(Ownership::isOfWholeMonths);
    }
}
