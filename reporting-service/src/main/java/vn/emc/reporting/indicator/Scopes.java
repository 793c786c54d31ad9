package vn.emc.reporting.indicator;

import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Finds out whose numbers a question is about. What the user may not see does not exist for them. */
@Component
@RequiredArgsConstructor
public class Scopes {
    private final Organisations organisations;

    /** The scope of a question, or a problem where it is about somebody or something unknown to the user. */
    public Scope of(Question question, CurrentUser user) {
        var site = question.site();
        if (site != null) {
            requireSite(site, user);
        }
        Predicate<SiteState> mine = each -> user.mayAccess(each.organisation());
        var asked = mine.and(each -> site == null || each.siteId() == site);
        var code = question.organisation();
        if (code == null) {
            var everything = site == null && !user.isConfined();
            return new Scope(organisations.ownerships(question.view(), asked), everything, user.organisation());
        }
        return ofOrganisation(question, asked, require(code, user));
    }

    private Scope ofOrganisation(Question question, Predicate<SiteState> asked, Found found) {
        if (!found.isRoot) {
            var ownerships = organisations.ownerships(
                    question.view(), asked.and(each -> each.organisation().liesUnder(found.code)));
            return new Scope(ownerships, false, found.code);
        }
        var shown = organisations.shownAs(found.code, question.view());
        var ownerships = organisations.ownerships(question.view(), asked).stream()
                .filter(ownership -> ownership.organisation().equals(shown))
                .toList();
        return new Scope(ownerships, false, shown);
    }

    private void requireSite(int siteId, CurrentUser user) {
        var site = organisations.site(siteId);
        if (site.isEmpty() || !user.mayAccess(site.get().organisation())) {
            throw new ReportingProblem.UnknownSite(siteId);
        }
    }

    private Found require(UnitCode code, CurrentUser user) {
        var found = find(code);
        if (found == null || !user.mayAccess(found.code)) {
            throw new ReportingProblem.UnknownOrganisation(code.value());
        }
        return found;
    }

    /** A unit need not be registered: it is enough that one of its sites is. */
    private @Nullable Found find(UnitCode code) {
        var known = organisations.organisation(code);
        if (known.isPresent()) {
            return new Found(known.get());
        }
        return organisations.hasSiteUnder(code) ? new Found(code, code.equals(code.root())) : null;
    }

    private record Found(UnitCode code, boolean isRoot) {
        Found(OrganisationState organisation) {
            this(organisation.code(), organisation.parent() == null);
        }
    }
}
