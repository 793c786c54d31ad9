package vn.emc.catalog.embed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is kept.
 *
 * @param pages how many pages were read
 * @param requestedBy who asked for it, null where it was due
 */
record EmbedCheck(Instant checkedAt, @Nullable String requestedBy, String address, int pages, EmbedFinding finding) {}
