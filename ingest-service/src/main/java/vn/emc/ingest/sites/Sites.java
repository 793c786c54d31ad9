package vn.emc.ingest.sites;

import org.jspecify.annotations.Nullable;

/** The sites there are. */
public interface Sites {
    /** The site, or null where there is none of that id or it was deleted. */
    @Nullable
    Site find(int siteId);

    /** Whether the sites are known at all: before that, an id that is not found says nothing. */
    boolean areKnown();
}
