package vn.emc.catalog.websites.catalogue;

/** Where a site's catalogue is shown. */
final class CataloguePaths {
    private CataloguePaths() {}

    static String services(int siteId) {
        return "/websites/" + siteId + "/services";
    }

    /** The services in use, with a word on what was done. */
    static String services(int siteId, Done done) {
        return services(siteId) + "?done=" + done;
    }

    static String version(int siteId, long versionId) {
        return services(siteId) + "/imports/" + versionId;
    }

    static String history(int siteId) {
        return services(siteId) + "/imports";
    }
}
