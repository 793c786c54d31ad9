package vn.emc.ingest.catalogues;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.ServiceMatcher;

/** The catalogues there are. */
public interface Catalogues {
    /** The site's default catalogue, or null where it has none or none is known yet. */
    @Nullable
    ServiceMatcher find(int siteId);
}
