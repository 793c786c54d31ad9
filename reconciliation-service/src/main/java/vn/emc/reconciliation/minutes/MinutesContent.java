package vn.emc.reconciliation.minutes;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparing.LocalLists;
import vn.emc.reconciliation.extract.Extracts;
import vn.emc.reconciliation.sites.Organisations;
import vn.emc.reconciliation.sites.Sites;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.security.CurrentUser;

/** Brings together what the minutes say. */
@Component
@RequiredArgsConstructor
class MinutesContent {
    private final Extracts extracts;
    private final LocalLists lists;
    private final Comparisons comparisons;
    private final ForeseenEffect effect;
    private final Organisations organisations;
    private final Sites sites;

    Minutes of(CurrentUser user, Reconciliation one, Settlement settlement) {
        var comparison = comparisons.one(user, one.id(), settlement.comparison(), MinutesText.VIETNAMESE);
        return new Minutes(
                one,
                organisations.name(one.organisation()),
                one.details().sites().stream().map(sites::name).toList(),
                extracts.one(user, one.id(), comparison.extract()),
                lists.one(user, one.id(), comparison.localList()),
                comparison,
                settlement.resolutions(),
                effect.of(one, settlement),
                settlement.agreements(),
                settlement.at());
    }
}
