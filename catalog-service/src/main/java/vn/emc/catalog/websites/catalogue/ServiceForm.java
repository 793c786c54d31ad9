package vn.emc.catalog.websites.catalogue;

import org.jspecify.annotations.Nullable;
import vn.emc.catalog.services.ServiceLevels;
import vn.emc.catalog.services.ServiceRequest;
import vn.emc.catalog.services.ServiceView;

/**
 * The form of a service, everything as it was typed.
 *
 * @param version what the form was filled from; a change since then is not overwritten
 */
record ServiceForm(
        @Nullable String name,
        @Nullable String level,
        @Nullable String url,
        @Nullable String idCdvcqg,
        @Nullable String idMcdt,
        @Nullable String reason,
        @Nullable Long version) {

    static ServiceForm empty() {
        return new ServiceForm(null, null, null, null, null, null, null);
    }

    static ServiceForm of(ServiceView service, long version) {
        return new ServiceForm(
                service.name(),
                String.valueOf(service.level()),
                service.url(),
                service.idCdvcqg(),
                service.idMcdt(),
                null,
                version);
    }

    ServiceRequest request() {
        return new ServiceRequest(null, name, number(), url, idCdvcqg, idMcdt, reason);
    }

    /** The form offers the known levels only; anything else counts as not chosen. */
    private @Nullable Integer number() {
        var known = ServiceLevels.parse(level == null ? "" : level);
        return known.isPresent() ? known.getAsInt() : null;
    }
}
