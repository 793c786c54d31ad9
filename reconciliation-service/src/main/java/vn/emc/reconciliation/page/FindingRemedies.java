package vn.emc.reconciliation.page;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.ConcludedComparisons;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.resolution.ResolutionTable;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Allowed;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.security.CurrentUser;

/** What is decided of single findings, as their page shows it. */
@Component
@RequiredArgsConstructor
class FindingRemedies {
    private static final Shown NOTHING = new Shown(false, false, Map.of());

    private final Reconciliations reconciliations;
    private final ConcludedComparisons comparisons;
    private final ResolutionTable resolutions;
    private final Allowed allowed;

    /**
     * Of a comparison's findings.
     *
     * @param concluded whether this comparison is the one that is decided on
     * @param possible whether the user may decide now
     * @param decided by the finding's number
     */
    record Shown(boolean concluded, boolean possible, Map<Integer, Resolution> decided) {}

    Shown of(CurrentUser user, long id, int comparison) {
        var one = reconciliations.one(user, id);
        return comparisons
                .of(one)
                .filter(concluded -> concluded.number() == comparison)
                .map(concluded -> new Shown(
                        true,
                        allowed.to(user, one).contains(Action.RESOLVE),
                        resolutions.of(id, concluded.id()).findings()))
                .orElse(NOTHING);
    }
}
