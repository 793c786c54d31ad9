package vn.emc.contracts.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a site's catalogue is the default, and which were before: a dossier is judged by the one that held when
 * it was received. Key {@code siteId}.
 *
 * @param revision grows with every change; consumers keep the newest
 * @param defaults in the order of time, each beginning where the last ended; the last one holds
 */
public record CatalogueState(int siteId, long revision, List<DefaultPeriod> defaults) {
    public CatalogueState {
        defaults = List.copyOf(defaults);
    }

    /**
     * When a version was the default.
     *
     * @param from first moment
     * @param until first moment of the next one, null while it holds
     * @param parts number of {@link CataloguePart}s it was published in
     */
    public record DefaultPeriod(
            long versionId, Instant from, @Nullable Instant until, int parts) {}
}
