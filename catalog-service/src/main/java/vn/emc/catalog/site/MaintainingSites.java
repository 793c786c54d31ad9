package vn.emc.catalog.site;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.contracts.Topics;
import vn.emc.outbox.Outbox;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Creating, changing and deleting sites. Whoever calls has checked the permission to do so at all. */
@Service
@RequiredArgsConstructor
@Transactional
public class MaintainingSites {
    private final SiteRepository sites;
    private final SiteKeyRepository keys;
    private final Sites reading;
    private final SiteRules rules;
    private final ManagingSites managing;
    private final SiteMapper mapper;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    public VersionedSite create(CurrentUser user, SiteRequest request) {
        var draft = rules.checkNew(user, request);
        var site = new Site(freeId(request.id()), draft, user.username(), clock.instant());
        entities.persist(site);
        return told(site, AuditedAction.SITE_CREATED, user, null, null);
    }

    /** A user without SITE_DELETE may neither deactivate a site nor give it away. */
    public VersionedSite change(CurrentUser user, int siteId, SiteRequest request, IfMatch condition) {
        var site = forChange(user, siteId);
        condition.check(site.version());
        var before = mapper.view(site);
        var draft = rules.checkChange(user, request, site);
        var reserved =
                draft.active() != site.isActive() || !draft.organisation().equals(site.organisation());
        if (reserved && !user.has(Permission.SITE_DELETE)) {
            throw new AccessDeniedException("only administrators may give a site away or switch it on or off");
        }
        site.describe(draft, user.username(), clock.instant());
        return told(site, AuditedAction.SITE_CHANGED, user, null, before);
    }

    /** The site disappears and its keys are revoked; what it sent stays. */
    public void delete(CurrentUser user, int siteId, IfMatch condition) {
        managing.oneAtATime();
        var site = forChange(user, siteId);
        condition.check(site.version());
        var managed = sites.findManagedBy(siteId);
        if (!managed.isEmpty()) {
            throw new CatalogProblem.SiteManagesOthers(siteId, managed);
        }
        var before = mapper.view(site);
        keys.findBySiteIdAndRevokedAtIsNullOrderByCreatedAt(siteId)
                .forEach(key -> key.revoke(user.username(), clock.instant()));
        site.delete(user.username(), clock.instant());
        told(site, AuditedAction.SITE_DELETED, user, null, before);
    }

    Site forChange(CurrentUser user, int siteId) {
        return sites.findForChange(siteId)
                .filter(site -> user.mayAccess(site.organisation()))
                .orElseThrow(() -> new CatalogProblem.UnknownSite(siteId));
    }

    /**
     * @param detail what in particular, such as the key's id
     * @param before the site as it was, null where its description did not change
     */
    VersionedSite told(
            Site site, AuditedAction action, CurrentUser user, @Nullable String detail, @Nullable SiteView before) {
        entities.flush();
        var described = action == AuditedAction.SITE_CREATED || action == AuditedAction.SITE_CHANGED;
        audit.record(new AuditedChange(
                action,
                String.valueOf(site.getId()),
                user.username(),
                null,
                detail,
                before,
                described ? mapper.view(site) : null));
        outbox.publish(Topics.SITES, String.valueOf(site.getId()), site.version());
        return reading.versioned(site);
    }

    private int freeId(@Nullable Integer wanted) {
        if (wanted != null) {
            if (sites.existsById(wanted)) {
                throw new CatalogProblem.SiteIdTaken(wanted);
            }
            return wanted;
        }
        var id = sites.nextId();
        while (sites.existsById(id)) {
            id = sites.nextId();
        }
        return id;
    }
}
