package vn.emc.reconciliation.count;

import org.jspecify.annotations.Nullable;

/**
 * How many dossiers a site received in a period.
 *
 * @param dossiers null where that is not known now
 */
public record SiteCount(int siteId, @Nullable Long dossiers) {}
