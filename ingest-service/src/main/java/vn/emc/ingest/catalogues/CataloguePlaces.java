package vn.emc.ingest.catalogues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.messaging.RecordPlace;

/**
 * Where in the topic the parts of all versions lie, and which version each site uses. Versions are many and large, so that
 * only their places are remembered: a site that goes back to an older one has its parts read again.
 */
final class CataloguePlaces {
    private final Map<Integer, DefaultPeriod> defaults = new HashMap<>();
    private final Map<VersionKey, Map<Integer, RecordPlace>> parts = new HashMap<>();
    private final Set<Integer> changed = new HashSet<>();

    /** A version of a site's catalogue. */
    record VersionKey(int siteId, long versionId) {}

    /** A version whose parts are all there. */
    record Complete(VersionKey version, List<RecordPlace> parts) {}

    void defaultIs(int siteId, @Nullable DefaultPeriod period) {
        if (period == null) {
            defaults.remove(siteId);
        } else {
            defaults.put(siteId, period);
        }
        changed.add(siteId);
    }

    void partIs(PartKey key, @Nullable RecordPlace place) {
        var places = parts.computeIfAbsent(key.version(), ignored -> new HashMap<>());
        if (place == null) {
            places.remove(key.number());
        } else {
            places.put(key.number(), place);
        }
        changed.add(key.version().siteId());
    }

    /** Sites that have changed since this was last asked. */
    Set<Integer> takeChanged() {
        var taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    boolean hasDefault(int siteId) {
        return defaults.containsKey(siteId);
    }

    Set<Integer> sites() {
        return Set.copyOf(defaults.keySet());
    }

    /** The site's default version, or null where it has none or parts of it are still to come. */
    @Nullable
    Complete complete(int siteId) {
        var period = defaults.get(siteId);
        if (period == null) {
            return null;
        }
        var version = new VersionKey(siteId, period.versionId());
        var known = parts.getOrDefault(version, Map.of());
        var places = new ArrayList<RecordPlace>(period.parts());
        for (var number = 0; number < period.parts(); number++) {
            var place = known.get(number);
            if (place == null) {
                return null;
            }
            places.add(place);
        }
        return new Complete(version, places);
    }
}
