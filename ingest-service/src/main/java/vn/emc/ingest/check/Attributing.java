package vn.emc.ingest.check;

import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.access.AccessRules;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.RawEvent;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.sites.Sites;
import vn.emc.messaging.StateTopic;
import vn.emc.web.security.CurrentUser;

/**
 * Finds the site of an event and whether the caller may speak for it: a dossier system by the site's credentials, a person
 * by being signed in, for the sites that lie under the own organisation.
 */
@Component
@RequiredArgsConstructor
class Attributing {
    private final Sites sites;
    private final StateTopic<Integer, SiteState> states;
    private final AccessRules access;

    /** @throws RefusedException where the sites are not known yet */
    Attribution of(RawEvent raw, CheckCall call, Instant now) throws RefusedException {
        int siteId;
        try {
            siteId = SiteIds.of(raw);
        } catch (RefusedException unnamed) {
            return Attribution.refused(0, false, unnamed.getRefusal());
        }
        var site = visible(siteId, call.user());
        if (site == null) {
            return Attribution.refused(siteId, false, Refusal.UNKNOWN_SITE);
        }
        return call.user() == null ? bySite(site, call, now) : admitted(site, site.mode() != IngestMode.OPEN, false);
    }

    private Attribution bySite(Site site, CheckCall call, Instant now) {
        try {
            var admission = access.admit(site, call.credentials(), call.client(), call.body(), now);
            return admitted(site, admission.credentialed(), true);
        } catch (RefusedException refused) {
            return Attribution.refused(site.siteId(), true, refused.getRefusal());
        }
    }

    private Attribution admitted(Site site, boolean credentialed, boolean credentialsChecked) {
        return new Attribution(
                site.siteId(), site.active(), credentialed, credentialsChecked, name(site.siteId()), null);
    }

    private @Nullable Site visible(int siteId, @Nullable CurrentUser user) throws RefusedException {
        var site = sites.find(siteId);
        if (site == null && !sites.areKnown()) {
            throw new RefusedException(Refusal.SITES_NOT_LOADED);
        }
        return user == null
                        || state(siteId)
                                .filter(state -> user.mayAccess(state.organisation()))
                                .isPresent()
                ? site
                : null;
    }

    private @Nullable String name(int siteId) {
        return state(siteId).map(SiteState::name).orElse(null);
    }

    private Optional<SiteState> state(int siteId) {
        return states.find(siteId);
    }
}
