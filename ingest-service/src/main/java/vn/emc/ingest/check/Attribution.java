package vn.emc.ingest.check;

import org.jspecify.annotations.Nullable;
import vn.emc.ingest.door.Refusal;

/**
 * Whose an event is, and whether its sender may speak for that site.
 *
 * @param siteId 0 where it names none
 * @param active whether the site is switched on; true where its state is none of the caller's business
 * @param credentialed whether the event may be back-dated
 * @param credentialsChecked whether the call had to show the site's credentials
 * @param siteName null where the caller may not speak for the site
 * @param refusal why the call would be turned away, or null
 */
record Attribution(
        int siteId,
        boolean active,
        boolean credentialed,
        boolean credentialsChecked,
        @Nullable String siteName,
        @Nullable Refusal refusal) {

    static Attribution refused(int siteId, boolean credentialsChecked, Refusal refusal) {
        return new Attribution(siteId, true, true, credentialsChecked, null, refusal);
    }
}
