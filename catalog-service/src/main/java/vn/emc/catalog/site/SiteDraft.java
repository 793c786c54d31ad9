package vn.emc.catalog.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/** What is said of a site, all rules kept and all spellings settled. */
record SiteDraft(
        String name,
        String url,
        SiteKind kind,
        UnitCode organisation,
        @Nullable Integer managingSite,
        IngestMode ingestMode,
        List<String> allowedCidrs,
        boolean active) {}
