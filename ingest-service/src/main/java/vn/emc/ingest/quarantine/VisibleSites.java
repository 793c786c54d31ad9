package vn.emc.ingest.quarantine;

import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.web.security.CurrentUser;

/** Which sites exist for a user: those that lie under the own organisation, or all. */
@Component
@RequiredArgsConstructor
public class VisibleSites {
    private final StateTopic<Integer, SiteState> sites;

    /** Refuses what is another organisation's, as if it were not there. */
    public void require(@Nullable Integer site, CurrentUser user) {
        if (site != null && !includes(site, user)) {
            throw new QuarantineProblem.UnknownSite();
        }
    }

    /** As {@link #require}, for a site that must be one now. */
    public void requireKnown(int site, CurrentUser user) {
        var state = sites.get(site);
        if (state == null || state.deleted() || !user.mayAccess(state.organisation())) {
            throw new QuarantineProblem.UnknownSite();
        }
    }

    public boolean includes(int site, CurrentUser user) {
        var state = sites.get(site);
        return state == null ? !user.isConfined() : user.mayAccess(state.organisation());
    }

    /** The sites' ids; null for all. */
    public @Nullable Set<Integer> of(CurrentUser user) {
        if (!user.isConfined()) {
            return null;
        }
        return sites.values().stream()
                .filter(site -> user.mayAccess(site.organisation()))
                .map(SiteState::siteId)
                .collect(Collectors.toSet());
    }

    /** The site's name, null where it is not known any more. */
    public @Nullable String name(int site) {
        var state = sites.get(site);
        return state == null ? null : state.name();
    }

    /** Whether the site is there and switched on. */
    boolean isActive(int site) {
        var state = sites.get(site);
        return state != null && !state.deleted() && state.active();
    }
}
