package vn.emc.contracts.sites;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * The whole state of a site.
 *
 * @param siteId the integer every sender knows the site by
 * @param version grows with every change; consumers keep the newest
 * @param organisation the unit that owns the site
 * @param managingSite the site that manages this one
 * @param allowedCidrs in mode OPEN, the networks events may come from; empty means any
 * @param active an inactive site's events go into quarantine
 * @param deleted a deleted site is unknown to senders; its history stays
 * @param keys the active keys, at most two
 */
public record SiteState(
        int siteId,
        long version,
        String name,
        String url,
        SiteKind kind,
        UnitCode organisation,
        @Nullable Integer managingSite,
        IngestMode ingestMode,
        List<String> allowedCidrs,
        boolean active,
        boolean deleted,
        List<SiteKeyState> keys) {}
