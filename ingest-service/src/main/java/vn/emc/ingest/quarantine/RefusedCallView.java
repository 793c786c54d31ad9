package vn.emc.ingest.quarantine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Calls for one site that were turned away at the door for one reason. Nothing of them was stored: their sender was told.
 *
 * @param siteName null where the site is not known any more
 * @param code the {@code code} of the answers
 * @param message what was wrong
 * @param mend what to do about it
 * @param calls how many in the days asked for
 * @param lastAt when the last of them came
 */
record RefusedCallView(
        int siteId,
        @Nullable String siteName,
        String code,
        String message,
        String mend,
        long calls,
        OffsetDateTime lastAt) {}
