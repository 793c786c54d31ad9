package vn.emc.reporting.catalogue;

import java.util.HashMap;
import java.util.Map;

/**
 * What people decided that codes of a site mean. A decision holds for all days as long as one version that ever was the
 * default has its service, also where that version holds on no day, since another took its place on the day it came.
 *
 * @param services by code
 * @param newest the newest version that has a service, by the service's id
 */
record Decisions(Map<String, Long> services, Map<Long, KnownVersion> newest) {
    /** From versions in the order of time. */
    static Decisions of(Map<String, Long> services, Iterable<KnownVersion> versions) {
        var newest = new HashMap<Long, KnownVersion>();
        for (var version : versions) {
            services.values().stream().filter(version::has).forEach(service -> newest.put(service, version));
        }
        return new Decisions(services, newest);
    }
}
