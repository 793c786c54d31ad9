package vn.emc.web.security;

/** One named permission per kind of operation. The names are Spring Security authorities: {@code hasAuthority('SITE_EDIT')}. */
public enum Permission {
    /** See organisations and their units. */
    ORGANISATION_READ,
    /** Create and change organisations and aliases. */
    ORGANISATION_EDIT,
    /** See sites; confined users only their own organisation's. */
    SITE_READ,
    /** Change a site's name, address, kind, managing site, mode and address ranges. */
    SITE_EDIT,
    /** Create a site. */
    SITE_CREATE,
    /** Delete or deactivate a site, or give it to another organisation. */
    SITE_DELETE,
    /** Create and revoke a site's keys. */
    SITE_KEY_EDIT,
    /** See the public services of sites and their versions; confined users only their own organisation's. */
    SERVICE_READ,
    /** Import, edit and put into use the public services of sites. */
    SERVICE_EDIT,
    /** See who changed what. */
    AUDIT_READ,
    /** See indicators. */
    INDICATOR_READ,
    /** Decide which service a code means that matches none; confined users only for their own organisation's sites. */
    CODE_ALIAS_EDIT,
    /** See alarms about the data of sites; confined users only their own organisation's. */
    ALARM_READ,
    /** Put alarms off, and say who is told of them; confined users only for their own organisation. */
    ALARM_EDIT,
    /** See events in quarantine. */
    QUARANTINE_READ,
    /** Repair events in quarantine and send them again; confined users only their own organisation's. */
    QUARANTINE_REPLAY,
    /** Close a period of reports: what is reported of it stays. */
    PERIOD_CLOSE,
    /** Rebuild derived data from the ledger. */
    REBUILD,
    /** See reconciliations. */
    RECONCILIATION_READ,
    /** Ask for reconciliations, and act in them for the unit the user is confined to. */
    RECONCILIATION_REQUEST,
    /** Act in reconciliations for the national agency. */
    RECONCILIATION_CONDUCT,
    /** Say which certification authorities signatures of letters and minutes may go back to. */
    TRUST_ANCHOR_EDIT,
    /** See account lists and figures. */
    ACCOUNT_READ,
    /** Import account lists, and accept or reject them; confined users only their own organisation's. */
    ACCOUNT_EDIT
}
