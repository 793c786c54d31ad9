package vn.emc.reporting.unmatched;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.emc.reporting.catalogue.CodeAlias;
import vn.emc.reporting.catalogue.CodeAliases;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Decides what codes mean, for the sites a user may see; to others they do not exist. */
@Service
@RequiredArgsConstructor
class DecidingCodes {
    private final Organisations organisations;
    private final CodeAliases aliases;

    CodeAlias decide(int siteId, String code, long serviceId, CurrentUser user) {
        require(siteId, user);
        return aliases.add(siteId, code.strip(), serviceId, user.username());
    }

    void takeBack(long id, CurrentUser user) {
        var alias = aliases.find(id)
                .filter(each -> isVisible(each.siteId(), user))
                .orElseThrow(() -> new ReportingProblem.UnknownAlias(id));
        aliases.remove(alias, user.username());
    }

    PageView<CodeAlias> list(@Nullable Integer siteId, boolean alsoRemoved, PageQuery page, CurrentUser user) {
        if (siteId != null) {
            require(siteId, user);
            return aliases.list(new Integer[] {siteId}, alsoRemoved, page);
        }
        var visible = user.isConfined() ? organisations.siteIds(site -> user.mayAccess(site.organisation())) : null;
        return aliases.list(visible, alsoRemoved, page);
    }

    void require(int siteId, CurrentUser user) {
        if (!isVisible(siteId, user)) {
            throw new ReportingProblem.UnknownSite(siteId);
        }
    }

    private boolean isVisible(int siteId, CurrentUser user) {
        return organisations
                .site(siteId)
                .filter(site -> user.mayAccess(site.organisation()))
                .isPresent();
    }
}
