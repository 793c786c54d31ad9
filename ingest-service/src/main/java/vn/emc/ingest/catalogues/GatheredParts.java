package vn.emc.ingest.catalogues;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.ingest.catalogues.CataloguePlaces.Complete;

/** The parts of one version that have been read so far. Handed on as soon as they are complete, as they are large. */
final class GatheredParts {
    private final Complete wanted;
    private final SortedMap<Integer, List<CatalogueService>> parts = new TreeMap<>();
    private boolean used;

    GatheredParts(Complete wanted) {
        this.wanted = wanted;
    }

    void add(CataloguePart part) {
        parts.put(part.number(), part.services());
    }

    void useWhenComplete(CataloguesInMemory catalogues) {
        if (!used && parts.size() == wanted.parts().size()) {
            var services = new ArrayList<CatalogueService>();
            parts.values().forEach(services::addAll);
            parts.clear();
            catalogues.use(wanted.version(), services);
            used = true;
        }
    }
}
