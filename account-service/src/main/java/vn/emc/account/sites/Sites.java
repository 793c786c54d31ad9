package vn.emc.account.sites;

import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.account.problem.AccountProblem;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.web.security.CurrentUser;

/** The sites a user may see. */
@Component
@RequiredArgsConstructor
public class Sites {
    private final StateTopic<Integer, SiteState> siteStates;

    /** Somebody else's site does not exist. */
    public SiteState one(CurrentUser user, int siteId) {
        return siteStates
                .find(siteId)
                .filter(site -> !site.deleted() && user.mayAccess(site.organisation()))
                .orElseThrow(() -> new AccountProblem.UnknownSite(siteId));
    }

    /** By name. */
    public List<SiteState> all(CurrentUser user) {
        return siteStates.values().stream()
                .filter(site -> !site.deleted() && user.mayAccess(site.organisation()))
                .sorted(Comparator.comparing(SiteState::name).thenComparingInt(SiteState::siteId))
                .toList();
    }
}
