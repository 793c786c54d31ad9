package vn.emc.reporting.organisations;

import java.time.LocalDate;
import vn.emc.contracts.codes.UnitCode;

/**
 * A site's numbers of these days belong to this ministry or province.
 *
 * @param from first day
 * @param to last day
 */
public record Ownership(int siteId, UnitCode organisation, LocalDate from, LocalDate to) {
    /** Earlier and later than any day a dossier can have. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** Whether the days are whole months, so that months need not be taken apart. */
    public boolean isOfWholeMonths() {
        return from.getDayOfMonth() == 1 && (to.plusDays(1).getDayOfMonth() == 1 || to.equals(FOREVER));
    }
}
