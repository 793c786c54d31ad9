package vn.emc.ingest.reading;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.services.ServiceMatch;
import vn.emc.contracts.services.ServiceMatcher;

/**
 * {@code CodeTTHC} must be of the site's catalogue and {@code Level} that of the service (letter 1043, annex 1, III.2).
 * Where no catalogue is known, nothing is said.
 */
final class CatalogueRules {
    private CatalogueRules() {}

    static void check(
            @Nullable ServiceMatcher services, @Nullable String codeTthc, @Nullable Integer level, Warnings warnings) {
        if (services == null || codeTthc == null) {
            return;
        }
        var service = services.match(codeTthc);
        warnings.addIf(service == null, Warning.UNKNOWN_TTHC);
        warnings.addIf(differs(service, level), Warning.LEVEL_DIFFERS);
    }

    /** The catalogue's level where the event's is another, or null. */
    static @Nullable Integer otherLevel(
            @Nullable ServiceMatcher services, @Nullable String codeTthc, @Nullable Integer level) {
        var service = services == null || codeTthc == null ? null : services.match(codeTthc);
        return service != null && differs(service, level) ? service.level() : null;
    }

    private static boolean differs(@Nullable ServiceMatch service, @Nullable Integer level) {
        return service != null && level != null && service.level() != level;
    }
}
