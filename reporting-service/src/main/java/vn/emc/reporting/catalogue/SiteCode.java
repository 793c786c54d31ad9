package vn.emc.reporting.catalogue;

import java.util.Comparator;

/**
 * A code as a site sends it.
 *
 * @param procedureId its number in the dictionary
 */
public record SiteCode(int siteId, int procedureId) implements Comparable<SiteCode> {
    private static final Comparator<SiteCode> ORDER =
            Comparator.comparingInt(SiteCode::siteId).thenComparingInt(SiteCode::procedureId);

    @Override
    public int compareTo(SiteCode other) {
        return ORDER.compare(this, other);
    }
}
