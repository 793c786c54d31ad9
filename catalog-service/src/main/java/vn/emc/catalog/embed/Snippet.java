package vn.emc.catalog.embed;

import org.jspecify.annotations.Nullable;

/**
 * One embed code in a page.
 *
 * @param siteId the site it tells of, as it is written; null where it does not say
 * @param host where it tells it; null where it does not say
 */
record Snippet(@Nullable String siteId, @Nullable String host) {}
