package vn.emc.catalog.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditEntry;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.organisation.Organisations;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;
import vn.emc.web.security.CurrentUser;

/** The sites there are for a user. Somebody else's do not exist. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Sites {
    /** What a list can be ordered by, and the column that does it: names sort without diacritics. */
    private static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "name", "searchText",
            "url", "url",
            "kind", "kind",
            "organisation", "organisation",
            "managingSite", "managingSite",
            "ingestMode", "ingestMode",
            "active", "active");

    private final SiteRepository sites;
    private final Organisations organisations;
    private final SiteMapper mapper;
    private final AuditTrail audit;

    public PageView<SiteView> list(CurrentUser user, SiteFilter filter, PageQuery query) {
        var order = query.sortedBy(SORTABLE.keySet(), SortOrder.ascending("id"));
        var direction = order.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        var sort =
                Sort.by(direction, SORTABLE.getOrDefault(order.field(), "id")).and(Sort.by("id"));
        var wanted = filter.specification();
        if (user.organisation() != null) {
            wanted = wanted.and(SiteFilter.under(user.organisation()));
        }
        if (filter.organisation() != null) {
            var owner = organisations.canonical(filter.organisation()).orElse(filter.organisation());
            wanted = wanted.and(SiteFilter.under(owner));
        }
        var page = sites.findAll(wanted, PageRequest.of(query.page(), query.size(), sort));
        return PageView.of(page.map(mapper::view).getContent(), query, page.getTotalElements());
    }

    public VersionedSite one(CurrentUser user, int siteId) {
        var site = sites.findByIdAndDeletedAtIsNull(siteId)
                .filter(found -> user.mayAccess(found.organisation()))
                .orElseThrow(() -> new CatalogProblem.UnknownSite(siteId));
        return versioned(site);
    }

    /** Names of those of {@code ids} that exist for the user. */
    public Map<Integer, String> names(CurrentUser user, Collection<Integer> ids) {
        return sites.findByIdInAndDeletedAtIsNull(Set.copyOf(ids)).stream()
                .filter(site -> user.mayAccess(site.organisation()))
                .collect(Collectors.toUnmodifiableMap(Site::getId, Site::getName));
    }

    /** Who changed the site and its keys, newest first. */
    public List<AuditEntry> history(CurrentUser user, int siteId) {
        one(user, siteId);
        return audit.of(AuditedAction.Subject.SITE, String.valueOf(siteId));
    }

    VersionedSite versioned(Site site) {
        return new VersionedSite(mapper.view(site), site.version());
    }
}
