package vn.emc.catalog.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.Sites;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** The public services of the sites there are for a user. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Services {
    private final Sites sites;
    private final CatalogueVersions versions;
    private final ServiceRows rows;

    /** The services in use. */
    public PageView<ServiceView> list(CurrentUser user, int siteId, ServiceFilter filter, PageQuery page) {
        return current(user, siteId)
                .map(version -> rows.page(version.id(), filter, page))
                .orElseGet(() -> PageView.of(List.of(), page, 0));
    }

    /** The services of any version. */
    public PageView<ServiceView> list(
            CurrentUser user, int siteId, long versionId, ServiceFilter filter, PageQuery page) {
        return rows.page(version(user, siteId, versionId).id(), filter, page);
    }

    /** A service in use. */
    public ServiceView one(CurrentUser user, int siteId, long serviceId) {
        return current(user, siteId)
                .flatMap(version -> rows.one(version.id(), serviceId))
                .orElseThrow(() -> new CatalogProblem.UnknownService(serviceId));
    }

    /** What is odd with a service in use; nothing where it is in use no more. */
    public List<ServiceFinding> warnings(CurrentUser user, int siteId, long serviceId) {
        var rules = new ServiceRules(sites.one(user, siteId).site());
        return versions.current(siteId)
                .flatMap(version -> rows.one(version.id(), serviceId))
                .map(rules::warnings)
                .orElseGet(List::of);
    }

    /** The version in use. */
    public Optional<CatalogueVersion> current(CurrentUser user, int siteId) {
        sites.one(user, siteId);
        return versions.current(siteId);
    }

    /** Since when the version in use is so. */
    public Optional<CatalogueUse> use(CurrentUser user, int siteId) {
        sites.one(user, siteId);
        return versions.use(siteId);
    }

    public CatalogueVersion version(CurrentUser user, int siteId, long versionId) {
        sites.one(user, siteId);
        return versions.one(siteId, versionId);
    }

    /** Newest first. */
    public PageView<CatalogueVersion> versions(CurrentUser user, int siteId, PageQuery page) {
        sites.one(user, siteId);
        return PageView.of(versions.page(siteId, page), page, versions.count(siteId));
    }

    /** All services in use, in their order; the transaction lasts as long as the receiver takes. */
    public void each(CurrentUser user, int siteId, Consumer<ServiceView> receiver) {
        current(user, siteId).ifPresent(version -> rows.each(version.id(), receiver));
    }
}
