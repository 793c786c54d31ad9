package vn.emc.ingest.catalogues;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.ServiceMatcher;
import vn.emc.ingest.catalogues.CataloguePlaces.VersionKey;

/** The catalogues in use: written by one thread, read with every event. */
final class CataloguesInMemory implements Catalogues {
    private final Map<Integer, Catalogue> bySite = new ConcurrentHashMap<>();

    private record Catalogue(long versionId, ServiceMatcher services) {}

    @Override
    public @Nullable ServiceMatcher find(int siteId) {
        var catalogue = bySite.get(siteId);
        return catalogue == null ? null : catalogue.services;
    }

    /** Whether the version is the one in use; versions never change. */
    boolean has(VersionKey version) {
        var catalogue = bySite.get(version.siteId());
        return catalogue != null && catalogue.versionId == version.versionId();
    }

    void use(VersionKey version, List<CatalogueService> services) {
        bySite.put(version.siteId(), new Catalogue(version.versionId(), ServiceMatcher.of(services)));
    }

    void forget(int siteId) {
        bySite.remove(siteId);
    }

    void keepOnly(Set<Integer> sites) {
        bySite.keySet().retainAll(sites);
    }

    int sites() {
        return bySite.size();
    }

    long services() {
        return bySite.values().stream()
                .mapToLong(catalogue -> catalogue.services.size())
                .sum();
    }
}
