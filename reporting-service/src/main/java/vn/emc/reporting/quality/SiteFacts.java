package vn.emc.reporting.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.alarm.SiteSigns;

/**
 * All that is known of a site on a day.
 *
 * @param embedCheck the newest; null where its page was never looked at
 * @param portalSeenOn the day of the last page view; null where there was none
 * @param signs of the last days, as alarms see them
 * @param catalogue whether there is one in force
 * @param accountListOf the day of the list in force; null where there is none
 * @param users events that name no user
 * @param levels dossiers whose level is not that of the catalogue, of those whose procedure it has
 * @param receptions dossiers whose reception was never told
 * @param repeats events that only repeat, and the dossiers they are of
 * @param late events that came late
 */
record SiteFacts(
        SiteKind kind,
        LocalDate today,
        @Nullable EmbedCheckState embedCheck,
        @Nullable LocalDate portalSeenOn,
        SiteSigns signs,
        boolean catalogue,
        @Nullable LocalDate accountListOf,
        Share users,
        Share levels,
        Share receptions,
        Share repeats,
        Share late) {

    /** Whether it has pages for everybody, which should carry the embed code. */
    boolean isPortal() {
        return switch (kind) {
            case PORTAL, SERVICE_PORTAL -> true;
            case ONE_STOP -> false;
        };
    }

    /** Whether dossiers are handled in it, so that it should tell of them. */
    boolean handlesDossiers() {
        return switch (kind) {
            case ONE_STOP -> true;
            case PORTAL, SERVICE_PORTAL -> false;
        };
    }

    /** Whether it offers services, to people with accounts. */
    boolean offersServices() {
        return switch (kind) {
            case SERVICE_PORTAL, ONE_STOP -> true;
            case PORTAL -> false;
        };
    }
}
