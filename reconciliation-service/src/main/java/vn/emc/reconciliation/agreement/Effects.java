package vn.emc.reconciliation.agreement;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.effect.Measuring;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/**
 * The figures before and after the corrections. This service has no account of its own: it asks reporting-service for those
 * before as the officer who publishes; those after are told it.
 */
@Service
@RequiredArgsConstructor
public class Effects {
    private final Reconciliations reconciliations;
    private final Agreeing agreeing;
    private final Measuring measuring;
    private final EffectTable effects;

    /**
     * Publishes the corrections, once the figures before them are known.
     *
     * @throws ReconciliationProblem.FiguresNotKnown while reporting-service does not tell them
     */
    public void publish(CurrentUser user, long id, String authorization, IfMatch condition) {
        var reconciliation = agreeing.publishable(user, id, condition);
        var before = measuring
                .of(reconciliation.details().sites(), period(reconciliation), authorization)
                .orElseThrow(ReconciliationProblem.FiguresNotKnown::new);
        agreeing.publish(user, id, before, condition);
    }

    /** As far as it is known; nothing is known before the corrections are published but what is promised then. */
    public Effect effect(CurrentUser user, long id) {
        return effects.effect(id, reconciliations.one(user, id).details().sites());
    }

    private static Period period(Reconciliation reconciliation) {
        var period = reconciliation.period();
        if (period == null) {
            throw new AssertionError("what is corrected has a period");
        }
        return period;
    }
}
