package vn.emc.contracts.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest check of a site's embed code.
 *
 * @param siteId the site that was checked
 * @param version grows with every check; consumers keep the newest
 * @param found what was found instead, such as the other site's number, its host or the status; shown, never interpreted
 * @param address the page that was looked at, in the end of all redirects
 * @param checkedAt when the page was looked at
 * @param changedAt since when the checks come out like this
 */
public record EmbedCheckState(
        int siteId,
        long version,
        EmbedCheckOutcome outcome,
        @Nullable String found,
        String address,
        Instant checkedAt,
        Instant changedAt) {}
