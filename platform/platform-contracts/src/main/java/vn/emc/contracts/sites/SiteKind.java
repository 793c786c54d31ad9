package vn.emc.contracts.sites;

/** What a site is. */
public enum SiteKind {
    /** Cổng thông tin. */
    PORTAL,
    /** Cổng dịch vụ công. */
    SERVICE_PORTAL,
    /** Một cửa điện tử. */
    ONE_STOP
}
