package vn.emc.catalog.websites.catalogue;

import vn.emc.catalog.services.EditedCatalogue;

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

    /** The same, with a word on what is odd with a service that was edited. */
    static String services(int siteId, Done done, EditedCatalogue edited) {
        var path = services(siteId, done);
        return edited.isOdd() ? path + "&service=" + edited.service().id() : path;
    }

    static String version(int siteId, long versionId) {
        return services(siteId) + "/imports/" + versionId;
    }

    static String history(int siteId) {
        return services(siteId) + "/imports";
    }
}
