package vn.emc.catalog.site;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.contracts.sites.SiteKeys;
import vn.emc.web.security.CurrentUser;

/** Issuing and revoking keys. Two may be active, so that a sender can change over without a gap. */
@Service
@RequiredArgsConstructor
@Transactional
public class SiteKeyring {
    public static final int MOST_ACTIVE = 2;

    private static final int SHOWN_OF_SECRET = 6;

    private final SiteKeyRepository keys;
    private final Sites sites;
    private final MaintainingSites maintaining;
    private final SiteKeys derivation;
    private final SiteMapper mapper;
    private final Clock clock;

    /** The only time the key's text is known. */
    public NewSiteKeyView issue(CurrentUser user, int siteId) {
        var site = maintaining.forChange(user, siteId);
        if (keys.findBySiteIdAndRevokedAtIsNullOrderByCreatedAt(siteId).size() >= MOST_ACTIVE) {
            throw new CatalogProblem.TooManyKeys(MOST_ACTIVE);
        }
        var now = clock.instant();
        var keyId = UUID.randomUUID();
        var text = derivation.derive(siteId, keyId);
        var prefix = text.substring(0, text.lastIndexOf('_') + 1 + SHOWN_OF_SECRET);
        keys.save(new SiteKey(keyId, siteId, SiteKeys.hash(text), prefix, user.username(), now));
        site.touch(user.username(), now);
        maintaining.told(site, AuditedAction.SITE_KEY_CREATED, user, keyId.toString(), null);
        return new NewSiteKeyView(keyId, text, now);
    }

    /** Revoking a revoked key changes nothing. */
    public void revoke(CurrentUser user, int siteId, UUID keyId) {
        var site = maintaining.forChange(user, siteId);
        var key = keys.findByKeyIdAndSiteId(keyId, siteId).orElseThrow(CatalogProblem.UnknownKey::new);
        if (key.isActive()) {
            var now = clock.instant();
            key.revoke(user.username(), now);
            site.touch(user.username(), now);
            maintaining.told(site, AuditedAction.SITE_KEY_REVOKED, user, keyId.toString(), null);
        }
    }

    /** All keys the site ever had, newest first. */
    @Transactional(readOnly = true)
    public List<SiteKeyView> of(CurrentUser user, int siteId) {
        sites.one(user, siteId);
        return mapper.views(keys.findBySiteIdOrderByCreatedAtDesc(siteId));
    }
}
