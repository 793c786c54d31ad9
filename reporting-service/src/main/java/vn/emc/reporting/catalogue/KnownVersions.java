package vn.emc.reporting.catalogue;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Versions asked for lately stay in memory: while a site's first dossiers come, each new code asks for all of them. */
@Component
@RequiredArgsConstructor
class KnownVersions {
    private static final int MOST_SERVICES = 100_000;

    private final CatalogueTables tables;
    private final Map<Long, KnownVersion> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int services;

    /** A version whose parts are all there; it never changes. */
    synchronized KnownVersion of(int siteId, long versionId) {
        var known = recent.get(versionId);
        if (known == null) {
            known = new KnownVersion(tables.services(siteId, versionId));
            recent.put(versionId, known);
            services += known.size();
            forgetOldest();
        }
        return known;
    }

    private void forgetOldest() {
        Iterator<KnownVersion> oldest = recent.values().iterator();
        while (services > MOST_SERVICES && recent.size() > 1) {
            services -= oldest.next().size();
            oldest.remove();
        }
    }
}
