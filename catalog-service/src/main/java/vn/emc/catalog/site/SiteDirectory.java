package vn.emc.catalog.site;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.problem.CatalogProblem;

/** The sites there are, for what the platform does by itself. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SiteDirectory {
    private final SiteRepository sites;
    private final SiteMapper mapper;

    public SiteView one(int siteId) {
        return sites.findByIdAndDeletedAtIsNull(siteId)
                .map(mapper::view)
                .orElseThrow(() -> new CatalogProblem.UnknownSite(siteId));
    }
}
