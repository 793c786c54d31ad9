package vn.emc.reporting.quality;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.web.security.Permission;

/** What "full connection" (letter 1043, annex 1, I) is made of. The names are stored, and part of the API. */
@Getter
@RequiredArgsConstructor
public enum Check {
    /** The site's pages carry its embed code. */
    EMBED_CODE(OtherIndicator.E1, null, "/websites/%d", Permission.SITE_READ),
    /** Hits of the portal came in the last days. */
    PORTAL_SEEN(OtherIndicator.E1, CheckUnit.DAYS, "/reports/web?site=%d", Permission.INDICATOR_READ),
    /** The dossier system has called at all. */
    API_SEEN(OtherIndicator.E1, null, "/websites/%d/api", Permission.SITE_READ),
    /** Its last event is not long ago. */
    LAST_EVENT(OtherIndicator.E1, CheckUnit.WORKING_DAYS, "/reports/alarms?site=%d&state=ALL", Permission.ALARM_READ),
    /** There is a default catalogue of services. */
    CATALOGUE(OtherIndicator.E1, null, "/websites/%d/services", Permission.SERVICE_READ),
    /** There is a list of accounts, and it is not old. */
    ACCOUNT_LIST(OtherIndicator.E1, CheckUnit.DAYS, "/categories/users", Permission.ACCOUNT_READ),

    /** Events name a user. */
    USERS(OtherIndicator.E2, CheckUnit.PERCENT, "/websites/%d/api", Permission.SITE_READ),
    /** Codes of procedures are those of the catalogue. */
    KNOWN_PROCEDURES(OtherIndicator.E2, CheckUnit.PERCENT, "/reports/unmatched?site=%d", Permission.INDICATOR_READ),
    /** Levels are those of the catalogue. */
    CATALOGUE_LEVELS(OtherIndicator.E2, CheckUnit.PERCENT, "/websites/%d/services", Permission.SERVICE_READ),
    /** Fields say different things of different dossiers. */
    VARYING_FIELDS(OtherIndicator.E2, CheckUnit.FIELDS, "/reports/alarms?site=%d&state=ALL", Permission.ALARM_READ),
    /** Receptions (Status 1) are told. */
    RECEPTIONS(OtherIndicator.E2, CheckUnit.PERCENT, "/quarantine?site=%d", Permission.QUARANTINE_READ),
    /** Events are told once. */
    REPEATS(OtherIndicator.E2, CheckUnit.PERCENT, "/reports/lateness?site=%d", Permission.SITE_READ),
    /** Events are told in time. */
    TIMELINESS(OtherIndicator.E2, CheckUnit.PERCENT, "/reports/lateness?site=%d", Permission.SITE_READ),
    /** Running numbers have no gaps. */
    RUNNING_NUMBERS(OtherIndicator.E2, CheckUnit.PERCENT, "/reports/alarms?site=%d&state=ALL", Permission.ALARM_READ),
    /** Dossier codes bear units of the site's owner. */
    OWN_UNITS(OtherIndicator.E2, CheckUnit.PERCENT, "/reports/alarms?site=%d&state=ALL", Permission.ALARM_READ);

    private final OtherIndicator indicator;

    /** What its value counts; null where there is none. */
    private final @Nullable CheckUnit unit;

    private final String page;

    /** What it takes to see that page. */
    private final Permission pagePermission;

    /** The address of the page where one mends it, or begins to. */
    public String page(int siteId) {
        return page.formatted(siteId);
    }
}
